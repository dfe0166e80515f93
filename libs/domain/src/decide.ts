import type { Circumstances } from './circumstances.ts';
import { type Command, missingFrom } from './command.ts';
import type { EventName, Particulars, ProposalEvent } from './event.ts';
import { markInstants, opening, RETURNED_AGAIN, stageInstants } from './instants.ts';
import { isSystem, SYSTEM } from './officer.ts';
import { changes, evolve, isSettling, type Proposal } from './proposal.ts';
import { type RefusalCode, refusalOf } from './refusals.ts';
import { levelOf } from './region.ts';
import { ok, refuse, type Result } from './result.ts';
import { can } from './rights.ts';
import { isMove } from './stages.ts';
import { firstStage, targetOf } from './target.ts';

export type Verdict = Result<{ events: ProposalEvent[]; proposal: Proposal }, RefusalCode>;

/**
 * Says what follows from one command, and changes nothing.
 * @returns the events to append, in order, with the proposal after them; or the first rule that says no, with the facts to explain it
 */
export function decide(proposal: Proposal | undefined, command: Command, facts: Circumstances): Verdict {
  if (!proposal) return open(command, facts);
  const no = refusalOf(proposal, command, facts);
  if (no) return no;
  const events = [eventOf(proposal, command, facts)];
  let after = evolve(proposal, proposal.id, events[0]!);
  // A file that is sent back again and again is a question for the supervisor, whatever its clock says.
  if (command.asks === 'returned' && after.returns % facts.rules.returnsBeforeEscalation === 0) {
    const climb = { ...command, by: SYSTEM, asks: 'escalated' as const, with: { code: RETURNED_AGAIN } };
    events.push(eventOf(after, climb, facts));
    after = evolve(after, proposal.id, events[1]!);
  }
  return ok({ events, proposal: after });
}

function open(command: Command, facts: Circumstances): Verdict {
  if (command.asks !== 'opened') return refuse('proposal_not_found');
  const missing = missingFrom(command, false);
  if (missing.length > 0) return refuse('particulars_missing', { missing });
  const { kind = '', region = '', asked } = command.with ?? {};
  const rules = Object.hasOwn(facts.rules.kinds, kind) ? facts.rules.kinds[kind] : undefined;
  if (!rules) return refuse('kind_unknown', { kind, kinds: Object.keys(facts.rules.kinds) });
  const isAsked = rules.asks ? asked !== undefined && rules.asks.includes(asked) : asked === undefined;
  if (!isAsked) return refuse('asked_unknown', { kind, asks: rules.asks ?? [] });
  if (rules.reported && !command.with?.reported) return refuse('particulars_missing', { missing: ['reporter'] });
  if (levelOf(region) !== 'village') return refuse('particulars_missing', { missing: ['region'] });
  const right = can(command.by, 'opened', { region });
  if (!right.ok) return right;
  const event = eventOf(undefined, command, facts);
  return ok({ events: [event], proposal: evolve(undefined, command.proposalId, event) });
}

const roundAfter = (p: Proposal, asks: EventName): number =>
  asks === 'review_confirmed' || asks === 'kept' ? p.round + 1 : p.round;

/** Every decision names what it rested on, so that its file reads the same in ten years. */
const restingOn = ({ rests }: Proposal, { rests: brought }: Particulars): Pick<Particulars, 'rests'> | undefined =>
  rests || brought ? { rests: { ...rests, ...brought } } : undefined;

function eventOf(p: Proposal | undefined, command: Command, facts: Circumstances): ProposalEvent {
  const { asks, by, with: given = {} } = command;
  const { now, rules } = facts;
  const stage = p ? targetOf(p, asks, given, rules)! : firstStage(given.kind ?? '', rules);
  const subject = p ?? { id: command.proposalId, kind: given.kind ?? '', region: given.region ?? '' };
  const { dueAt, wakeAt, level, reckoned } =
    p && !isMove(asks) ? markInstants(p, command, facts) : stageInstants(stage, subject, facts);
  const settleMs = p !== undefined && isMove(asks) && !isSystem(by) ? rules.settleSeconds * 1000 : 0;
  // What follows from a move that settles waits with it; an undoing takes effect at once
  const effectiveAt = asks !== 'undone' && p && isSettling(p, now) ? p.deliverableAt : undefined;
  return {
    v: 1,
    seq: (p?.seq ?? 0) + 1,
    name: asks,
    at: now.toISOString(),
    by: { id: by.id, role: by.role },
    commandId: command.id,
    stage: asks === 'undone' ? p!.settling!.before.stage : stage,
    round: asks === 'undone' ? p!.settling!.before.round : p ? roundAfter(p, asks) : 1,
    version: (p?.version ?? 0) + (changes(asks).version ? 1 : 0),
    level,
    dueAt,
    wakeAt,
    deliverableAt: effectiveAt ?? new Date(now.getTime() + settleMs).toISOString(),
    rulesVersion: p?.rules ?? rules.version,
    facts: {
      ...given,
      ...(p ? {} : opening(subject.region, facts)),
      ...reckoned,
      ...(p && isMove(asks) && restingOn(p, given)),
    },
  };
}
