import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Command, REGISTRATION_2026 } from '#domain';
import { type Ledger, openLedger } from './ledger.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord, OTHER_VILLAGE, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;
beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

const opening = (rules?: string, id = randomUUID()): Command => ({
  id,
  proposalId: randomUUID(),
  asks: 'opened',
  by: OFFICERS.operator,
  with: { kind: 'registration', region: VILLAGE, ...(rules && { rules }) },
});
const publish = (version: string, from: string) =>
  record.superuser('insert into rule_set (version, valid_from, body) values ($1, $2, $3)', [
    version,
    from,
    { ...REGISTRATION_2026, version, from },
  ]);
const rulesOf = async (command: Command) => {
  const answer = await ledger.apply(command);
  return answer.ok ? answer.proposal.rules : answer.code;
};

describe('an opening that names no rules', () => {
  test('gets those in force: not the demo’s of the same day, and none that have not begun', async () => {
    await publish('2026-2', '2026-01-06');
    expect(await rulesOf(opening())).toBe('2026-1');
    expect((await ledger.rulesInForce(VILLAGE))?.version).toBe('2026-1');
    expect(await rulesOf(opening('2026-2'))).toBe('particulars_missing');
  });

  test('keeps them: sent again after new rules have begun it is the same opening, with the same answer', async () => {
    const early = opening();
    const batch = { id: randomUUID(), kind: 'bulk' as const, by: OFFICERS.operator, items: [{ command: opening() }] };
    const [answer, receipt] = [await ledger.apply(early), await ledger.applyAll(batch)];
    record.wait(14 * 3600 + 59 * 60); // 5 January, 23:59 in the village
    expect(await rulesOf(opening())).toBe('2026-1');
    record.wait(60);
    expect((await ledger.rulesInForce(VILLAGE))?.version).toBe('2026-2');
    expect(await ledger.apply(early)).toEqual(answer);
    expect(await ledger.applyAll(batch)).toEqual(receipt);
    expect(await rulesOf(opening())).toBe('2026-2');
  });

  test('is another command than one that names them', async () => {
    const command = opening();
    expect(await rulesOf(command)).toBe('2026-2');
    const naming = { ...command, with: { ...command.with, rules: '2026-2' } };
    expect(await rulesOf(naming)).toBe('command_reused');
  });

  test('stands beside those that do: each is opened under its own', async () => {
    const commands = [opening(), opening('demo-seconds'), opening('2026-1')];
    const { items } = await ledger.applyAll({
      id: randomUUID(),
      kind: 'bulk',
      by: OFFICERS.operator,
      items: commands.map((command) => ({ command })),
    });
    expect(items.map(({ answer }) => answer.ok && answer.proposal.rules)).toEqual(['2026-2', 'demo-seconds', '2026-1']);
  });

  test('is refused by the law as any other', async () => {
    const elsewhere = { ...opening(), with: { kind: 'registration', region: OTHER_VILLAGE } };
    expect(await rulesOf(elsewhere)).toBe('right_missing');
  });
});
