import { v7 as newId } from 'uuid';
import {
  canSee,
  changes,
  civilDate,
  type Command,
  decide,
  type EventName,
  handedTo,
  isSettling,
  positionOf,
  type Proposal,
  type ProposalEvent,
  type RuleSet,
  unfit,
  zoneOf,
} from '#domain';
import type { Item, No } from './answer.ts';
import { asBrought } from './brought.ts';
import { chain, FIRST_HASH, type Link } from './hash-chain.ts';
import type { Hearing } from './judge.ts';

/** What follows from one command that the law accepted; `brought` are ids that its events refer to. */
export type Accepted = {
  ok: true;
  item: Item;
  links: Link[];
  before: Proposal | undefined;
  after: Proposal;
  tells: { event: EventName; seq: number } | undefined;
  surveyId: string | undefined;
};
export type Refused = No & { item: Item };
export type Verdict = Accepted | Refused;

/** The reason beforehand why a command cannot be accepted, whatever the law says: found out by the database. */
export type Barred = ReadonlyMap<string, No>;

/** A rival was first: with a person, or with the proposal itself. The transaction is given up, and these commands are barred in the next. */
export class FoundTaken extends Error {
  override readonly name = 'FoundTaken';
  readonly refusals: Barred;
  /** Those of them that met a person whom somebody else holds. */
  readonly met: readonly Item[];

  constructor(refusals: Barred, met: readonly Item[] = []) {
    super('a rival was first');
    this.refusals = refusals;
    this.met = met;
  }
}

/**
 * Asks the law about each command in turn, and writes nothing. Later commands on a proposal see what earlier ones did.
 * @param hearing its proposals are brought forward
 */
export const judge = (hearing: Hearing, items: readonly Item[], barred: Barred): Verdict[] =>
  items.map((item) => judgeOne(hearing, item, barred.get(item.command.id)));

function judgeOne(hearing: Hearing, item: Item, bar: No | undefined): Verdict {
  const { command, madeFor } = item;
  const { now, calendar } = hearing;
  const held = hearing.held.get(command.proposalId);
  const proposal = held?.proposal;
  const no = (refusal: No): Refused => ({ ...refusal, ...seenBy(command, proposal), item });

  if (bar) return no(bar);
  if (madeFor && proposal && isBehind(madeFor, proposal)) return { ...movedOn(proposal, now), item };
  if (!proposal && command.asks !== 'opened') return no({ ok: false, code: 'proposal_not_found', facts: {} });
  const rules = proposal ? hearing.rules.get(proposal.rules) : rulesFor(hearing, command);
  if (!rules) return no({ ok: false, code: 'particulars_missing', facts: { missing: ['rules'] } });

  const surveyId = item.attachments?.survey && newId();
  const verdict = decide(proposal, asBrought(item, surveyId), { now, rules, calendar });
  if (!verdict.ok) return no(withWait(verdict));
  const misfit = proposal && unfitFor(hearing, proposal, command);
  if (misfit) return no(misfit);

  const { events, proposal: after } = verdict.value;
  const links = chain(held?.head ?? FIRST_HASH, events);
  hearing.held.set(command.proposalId, { proposal: after, head: links.at(-1)!.hash });
  return { ok: true, item, links, before: proposal, after, tells: telling(events, madeFor !== undefined), surveyId };
}

const isBehind = (
  { epoch, seq }: { epoch: number; seq: number },
  { epoch: nowEpoch, positionSeq }: Proposal,
): boolean => epoch !== nowEpoch || seq !== positionSeq;

/** The position as it may be told: while a move settles nobody hears of it, only for how long. */
export const movedOn = (proposal: Proposal, now: Date): No => ({
  ok: false,
  code: 'moved_on',
  facts: {},
  ...(isSettling(proposal, now)
    ? { waitMs: Date.parse(proposal.deliverableAt) - now.getTime() }
    : { position: positionOf(proposal) }),
});

const seenBy = ({ by }: Command, proposal: Proposal | undefined) =>
  proposal && canSee(by, proposal) ? { position: positionOf(proposal) } : {};

const withWait = (refusal: No): No => {
  const { waitMs } = refusal.facts;
  return typeof waitMs === 'number' ? { ...refusal, waitMs } : refusal;
};

/** A new proposal is pinned to the rules it names, if they hold today already. */
function rulesFor({ rules, now }: Hearing, { with: given = {} }: Command): RuleSet | undefined {
  const named = rules.get(given.rules ?? '');
  return named && named.from <= civilDate(now, zoneOf(given.region ?? '')) ? named : undefined;
}

/** Whoever is named must be able to do the work. Asked last: an officer who may not give it learns nothing about colleagues. */
function unfitFor({ officers }: Hearing, proposal: Proposal, command: Command): No | undefined {
  const officerId = handedTo(command);
  const reason = officerId === undefined ? undefined : unfit(proposal, officers.get(officerId));
  return reason && { ok: false, code: 'officer_unfit', facts: { officerId, reason } };
}

/** One row for the relay where the position changed; an activity's own return value is its delivery. */
function telling(events: readonly ProposalEvent[], isDelivered: boolean): Accepted['tells'] {
  const moving = events.filter(({ name }) => changes(name).position);
  return isDelivered || moving.length === 0 ? undefined : { event: moving[0]!.name, seq: moving.at(-1)!.seq };
}
