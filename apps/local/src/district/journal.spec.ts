import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Ask, openJournal } from './journal.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-journal-'));
  file = join(folder, 'district', 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opens = (id: string, n: number): Ask => ({ id, officer: 'operator-sentul', opens: { run: 7, n } });
const yes = (id: string, seq = 1) => ({ id, proposalId: 'p', seq, hash: 'ab', stage: 'survey', version: seq });

test('the next start knows what was answered, what was not, and how many families there are', () => {
  const journal = openJournal(file);
  journal.asked(opens('a', 0));
  journal.asked(opens('b', 1));
  journal.asked({ id: 'c', officer: 'validator-1', proposalId: 'p', body: { asks: 'noted', note: 'x' } });
  journal.answered(yes('a'));
  journal.answered(yes('c', 2));

  const next = openJournal(file);
  expect([...next.yes.keys()]).toEqual(['a', 'c']);
  expect(next.latest.get('p')).toEqual(yes('c', 2));
  expect(next.unanswered()).toEqual([opens('b', 1)]);
  expect(next.families()).toEqual([{ run: 7, count: 2 }]);
  next.answered({ id: 'b', code: 'claimed_elsewhere' });
  expect(openJournal(file)).toMatchObject({ refused: 1 });
  expect(openJournal(file).unanswered()).toEqual([]);
});

test('a line that was cut off when the house died takes no other one with it', () => {
  openJournal(file).asked(opens('a', 0));
  appendFileSync(file, '{"yes":{"id":"a","propo');
  const next = openJournal(file);
  expect(next.unanswered()).toEqual([opens('a', 0)]);
  next.answered(yes('a'));
  expect([...openJournal(file).yes.keys()]).toEqual(['a']);
});

test('nothing that was written is ever changed', () => {
  const journal = openJournal(file);
  journal.asked(opens('a', 0));
  const before = readFileSync(file, 'utf8');
  journal.answered(yes('a'));
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
});
