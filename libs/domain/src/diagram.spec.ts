import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { diagramInMarkdown, stageDiagram } from './index.ts';

const README = new URL('../README.md', import.meta.url);

test('the README of this room shows the table as it is', () => {
  expect(readFileSync(README, 'utf8')).toContain(diagramInMarkdown());
});

test('the diagram has one arrow for two moves that lead the same way, and none for the end that is said anywhere', () => {
  const lines = stageDiagram().split('\n');
  expect(lines).toContain('  local_validation --> survey: returned');
  expect(lines).toContain('  local_validation --> village_deliberation: returned');
  expect(lines).toContain('  dukcapil_check --> clarification: identity_questioned');
  expect(lines.filter((line) => line.includes('ended'))).toEqual([]);
});
