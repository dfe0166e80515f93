import { type Actor, positionOf, type ProposalEvent } from '#domain';
import type { Answer, Changed, Item, No } from './answer.ts';
import { attach, attachmentRows } from './attach.ts';
import { doublesIn, logMeetings, takeClaims } from './claims.ts';
import { correct, correctable } from './corrections.ts';
import type { Database, Query } from './database.ts';
import { depart } from './departures.ts';
import { hear } from './judge.ts';
import type { KeyRing } from './keys.ts';
import { enroll } from './registry.ts';
import { replay } from './replay.ts';
import { pinned } from './rules-in-force.ts';
import { type Accepted, type Barred, FoundTaken, judge, type Refused, type Verdict } from './verdict.ts';
import { latestOf, open, receiptOf, ticketsFor, write } from './write.ts';

export type Desk = { db: Database; keys: KeyRing };
/** Something more to write in the same transaction, with the answers of its commands. */
export type AlsoWrite = (query: Query, answers: readonly Answer[]) => Promise<void>;

/**
 * Judges and writes commands of one actor in one transaction; each is accepted or refused by itself. Their ids differ from each other.
 * @returns an answer per command, in their order
 * @throws LedgerUnavailable nothing was written; the same commands may be sent again
 */
export async function applyTogether(
  { db, keys }: Desk,
  by: Actor,
  items: readonly Item[],
  also: AlsoWrite = async () => undefined,
): Promise<Answer[]> {
  let barred: Barred = doublesIn(items);
  let met: readonly Item[] = [];
  for (;;) {
    try {
      return await db.write(by, async (query) => {
        const answers = await applyWithin(query, keys, items, barred);
        await logMeetings(query, met);
        await also(query, answers);
        return answers;
      });
    } catch (error) {
      if (!(error instanceof FoundTaken)) throw error;
      barred = new Map([...barred, ...error.refusals]);
      met = [...met, ...error.met];
    }
  }
}

/**
 * The same inside a transaction that is open already.
 * @throws FoundTaken where it has to be given up and tried again
 */
export async function applyWithin(
  query: Query,
  keys: KeyRing,
  items: readonly Item[],
  barred: Barred,
): Promise<Answer[]> {
  const heard = await hear(query, keys, items);
  const isFresh = ({ command }: Item) => heard.fresh.has(command.id);
  const [hearing, fresh] = await pinned(query, heard, items.filter(isFresh));
  const answers = new Map<string, Answer>();
  if (fresh.length > 0) {
    const persons = await correctable(query, keys, fresh);
    const verdicts = judge(hearing, fresh, new Map([...barred, ...persons.barred]));
    const accepted = verdicts.filter((verdict) => verdict.ok);
    const opened = accepted.filter(({ before }) => before === undefined);
    const tickets = ticketsFor(opened);
    const rows = attachmentRows(keys, accepted, tickets);
    await takeClaims(query, keys, accepted, rows, barred);
    if (opened.length > 0) await open(query, opened, tickets, latestOf(accepted));
    await write(query, verdicts, hearing.now);
    await attach(query, rows);
    await correct(query, keys, accepted, persons);
    await enroll(query, keys, accepted, hearing.rules);
    await depart(query, accepted);
    const changed = await changedSince(query, verdicts);
    for (const verdict of verdicts) answers.set(verdict.item.command.id, toAnswer(verdict, changed));
  }
  const before = items.filter((item) => !isFresh(item));
  const again = before.length > 0 ? await replay(query, keys, before) : [];
  for (const [index, { command }] of before.entries()) answers.set(command.id, again[index]!);
  return items.map(({ command }) => answers.get(command.id)!);
}

function toAnswer(verdict: Verdict, changed: ReadonlyMap<string, Changed[]>): Answer {
  if (verdict.ok) return yes(verdict);
  const { item, ...no } = verdict;
  const since = changed.get(item.command.id);
  return since ? { ...no, facts: { ...no.facts, changed: since } } : no;
}

const yes = (verdict: Accepted): Answer => {
  const { item, after } = verdict;
  return {
    ok: true,
    receipt: { commandId: item.command.id, ...receiptOf(verdict) },
    proposal: after,
    position: positionOf(after),
  };
};

const CHANGED = `
  select proposal_id, version, body from proposal_event
  where proposal_id = any($1::uuid[]) and version > $2 order by proposal_id, seq`;

/** For officers whose screen was drawn too early: what has happened since, by command. */
async function changedSince(query: Query, verdicts: readonly Verdict[]): Promise<Map<string, Changed[]>> {
  const stale = verdicts.filter((verdict): verdict is Refused & No => !verdict.ok && verdict.code === 'stale');
  if (stale.length === 0) return new Map();
  const versions = stale.map(({ item }) => item.command.expectedVersion ?? 0);
  const ids = stale.map(({ item }) => item.command.proposalId);
  const rows = await query<{ proposal_id: string; version: number; body: ProposalEvent }>(CHANGED, [
    ids,
    Math.min(...versions),
  ]);
  return new Map(
    stale.map(({ item: { command } }, index) => [
      command.id,
      rows
        .filter((row) => row.proposal_id === command.proposalId && row.version > versions[index]!)
        .map(({ body: { name, at, by } }): Changed => ({ name, at, by: by.role })),
    ]),
  );
}
