import { describe, expect, test } from '@jest/globals';
import { type Draft, findDraft, keepDraft } from './draft.ts';

const DRAFT: Draft = {
  asks: 'returned',
  commandId: '0f9c6f1a-0000-4000-8000-000000000001',
  version: 4,
  values: { reason: 'PHOTO-BLURRED', repair: ['answers'], note: 'Foto depan buram' },
};

const aShelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    size: () => kept.size,
  };
};

describe('a decision that was not sent yet', () => {
  test('is found again after a reload, with its id and what was typed', () => {
    const shelf = aShelf();
    keepDraft(shelf, 'rina', 'p1', DRAFT);
    expect(findDraft(shelf, 'rina', 'p1')).toEqual(DRAFT);
  });

  test('is nobody else’s, and of no other case', () => {
    const shelf = aShelf();
    keepDraft(shelf, 'rina', 'p1', DRAFT);
    expect(findDraft(shelf, 'budi', 'p1')).toBeUndefined();
    expect(findDraft(shelf, 'rina', 'p2')).toBeUndefined();
  });

  test('leaves nothing behind once it is made or given up', () => {
    const shelf = aShelf();
    keepDraft(shelf, 'rina', 'p1', DRAFT);
    keepDraft(shelf, 'rina', 'p1', undefined);
    expect(shelf.size()).toBe(0);
  });

  test('that cannot be read is none', () => {
    const shelf = { ...aShelf(), getItem: () => '{' };
    expect(findDraft(shelf, 'rina', 'p1')).toBeUndefined();
  });
});
