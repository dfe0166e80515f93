import { expect, test } from '@jest/globals';
import { benefitFindings } from './benefits.ts';
import { TOGETHER } from './rules/programmes/together.ts';

const ON = '2026-02-01';
const held = (...programmes: string[]) => ({
  on: ON,
  benefits: programmes.map((programme) => ({ programme, source: 'terdata', since: '2026-01-01' })),
});

test('a family that the registry does not know is a question, whatever it asks for', () => {
  expect(benefitFindings(TOGETHER[0]!.programmes[0], undefined)).toEqual([{ code: 'REG-ABSENT' }]);
});

test('what a family has already is a question', () => {
  const [one] = TOGETHER[0]!.programmes;
  expect(benefitFindings(one, held(one))).toEqual([{ code: 'DUP-PROGRAMME' }]);
});

test.each(TOGETHER.filter(({ from, until = ON }) => from <= ON && ON <= until))(
  'of $programmes the rule says $verdict, in either order',
  ({ programmes: [one, other], verdict }) => {
    const expected = verdict === 'conflict' ? [{ code: 'DUP-PROGRAMME' }] : [];
    expect(benefitFindings(one, held(other))).toEqual(expected);
    expect(benefitFindings(other, held(one))).toEqual(expected);
  },
);
