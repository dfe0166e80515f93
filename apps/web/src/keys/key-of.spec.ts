import { describe, expect, test } from '@jest/globals';
import { keyOf } from './key-of.ts';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const nowhere = null;
const inside = (element: string) => ({
  closest: (selector: string) => selector.split(', ').some((one) => one.startsWith(element)) || null,
});

describe('a key that an officer presses', () => {
  // oxfmt-ignore
  test.each<[string, ReturnType<typeof pressed>, ReturnType<typeof inside> | null, string | undefined]>([
    ['a letter on the page',                   pressed('j'),                          nowhere,            'j'],
    ['a letter in a note',                     pressed('j'),                          inside('textarea'), undefined],
    ['a letter of the browser',                pressed('n', { ctrlKey: true }),       nowhere,            undefined],
    ['a letter with Alt, of a menu',           pressed('a', { altKey: true }),        nowhere,            undefined],
    ['Enter on the page',                      pressed('Enter'),                      nowhere,            'Enter'],
    ['Enter on a button, which it presses',    pressed('Enter'),                      inside('button'),   undefined],
    ['Ctrl+Enter, even in a note',             pressed('Enter', { ctrlKey: true }),   inside('textarea'), 'Ctrl+Enter'],
    ['Command+Enter, on a Mac',                pressed('Enter', { metaKey: true }),   nowhere,            'Ctrl+Enter'],
  ])('%s', (_, key, where, expected) => {
    expect(keyOf(key, where)).toBe(expected);
  });
});
