import type { EventName, FindingRef, ProposalEvent } from './event.ts';
import { clarify, dismiss, type Finding, raise, settleAll, withoutIdentity } from './findings.ts';
import { HUMAN_STAGES, isMark, MARKS } from './marks.ts';
import type { Position } from './position.ts';
import type { Duration } from './rules/rule-set.ts';
import { type Decider, isVerdict, sideOf } from './sides.ts';
import { isMove, type Outcome, type Repair, type Stage } from './stages.ts';

/** A proposal (usulan) as the law sees it: the fold of its events. No person is in it. Instants are ISO 8601 in UTC. */
export type Proposal = {
  id: string;
  kind: string;
  /** What is asked by a kind that asks for different things. */
  asked?: string;
  region: string;
  rules: string;
  openedAt: string;
  epoch: number;
  seq: number;
  /** `seq` of the last event that changed the position: what the workflow and activities compare. */
  positionSeq: number;
  /** What an officer's screen was drawn from; decisions carry it as `expectedVersion`. */
  version: number;
  round: number;
  quietRounds: number;
  stage: Stage;
  stageSeq: number;
  stageSince: string;
  level: number;
  dueAt?: string;
  wakeAt?: string;
  deliverableAt: string;
  hold?: { reason: string; until: string; since: string; left?: Duration };
  parked?: { code: string; since: string };
  awaited?: { code: string; until: string; since: string };
  owner?: string;
  surveyor?: string;
  /** The last reminder, at whatever stage it was. */
  reminded?: { at: string; by: string; seq: number };
  returns: number;
  /** After a return only these are unlocked. */
  repair?: readonly Repair[];
  rejectedFrom?: Stage;
  deciders: readonly Decider[];
  findings: readonly Finding[];
  lifeEvents: readonly FindingRef[];
  withdrawal?: { askedAt: string; confirmableAt: string };
  outcome?: Outcome;
  /** Somebody outside the family brought it. */
  reported?: boolean;
  /** The names of the documents in its file. */
  papers?: readonly string[];
  /** What the next decision will rest on: the id of the newest survey, the `seq` of the newest identity check. */
  rests?: Readonly<Record<string, string>>;
  /** While a move settles: who may undo it, and where the proposal stood before. */
  settling?: { by: string; seq: number; before: Proposal };
};

export const isOpen = (proposal: Proposal): boolean => proposal.stage !== 'closed';
export const isSettling = (proposal: Proposal, now: Date): boolean =>
  proposal.settling !== undefined && Date.parse(proposal.deliverableAt) > now.getTime();

/** Whether the person who is waited for here is late: their time has passed, or it had passed and the case has climbed. */
export const isLate = ({ level, dueAt }: Proposal, now: Date): boolean =>
  level > 0 || (dueAt !== undefined && Date.parse(dueAt) <= now.getTime());

/** The last reminder, if it was for those who have the case now: whoever got it after that has not been reminded. */
export const remindedHere = ({ reminded, stageSeq }: Proposal): Proposal['reminded'] =>
  reminded && reminded.seq > stageSeq ? reminded : undefined;

/** All that Temporal may know: ids, codes and instants. No person is in it, so none can leak from it. */
export const positionOf = ({
  id,
  epoch,
  positionSeq,
  stage,
  round,
  level,
  dueAt,
  wakeAt,
  hold,
  parked,
}: Proposal): Position => ({
  proposalId: id,
  epoch,
  seq: positionSeq,
  stage,
  round,
  level,
  ...(dueAt && { dueAt }),
  ...(wakeAt && { wakeAt }),
  ...(hold && { hold: hold.until }),
  ...(parked && { parked: parked.code }),
});

/** Does this event name change the position, and does it make a screen stale? */
export const changes = (name: EventName): { position: boolean; version: boolean } =>
  isMark(name) ? MARKS[name] : { position: true, version: true };

/** Whoever asks for what decides, or changes what decisions rest on, says what their screen was drawn from. */
export const needsVersion = (name: EventName): boolean => isMove(name) || changes(name).version;

type Fold = (proposal: Proposal, event: ProposalEvent) => Proposal;

/** Leaves out the named members; a proposal never carries an undefined one. */
const without = (proposal: Proposal, ...keys: (keyof Proposal)[]): Proposal => {
  const rest: Partial<Proposal> = { ...proposal };
  for (const key of keys) delete rest[key];
  return rest as Proposal;
};
const questioned: Fold = (p, { seq, facts }) => ({ ...p, findings: raise(p.findings, facts.findings ?? [], seq) });

/** What an event changes besides the stage, the counters and the instants, which every event carries. */
const FOLDS: Partial<Record<EventName, Fold>> = {
  finding_raised: (p, { seq, facts }) => ({
    ...p,
    findings: raise(p.findings, facts.finding ? [facts.finding] : [], seq),
  }),
  finding_dismissed: (p, { seq, by, facts }) =>
    facts.finding ? { ...p, findings: dismiss(p.findings, facts.finding, by.id, seq) } : p,
  assigned: (p, { facts }) => (facts.officer ? { ...p, surveyor: facts.officer } : p),
  claimed: (p, { by }) => ({ ...p, owner: by.id }),
  released: (p) => without(p, 'owner'),
  reminded: (p, { at, by, seq }) => ({ ...p, reminded: { at, by: by.id, seq } }),
  // A survey belongs to whom it is assigned; handing over the work hands over the assignment
  reassigned: (p, { facts: { officer } }) =>
    officer ? { ...p, owner: officer, ...(p.stage === 'survey' && { surveyor: officer }) } : without(p, 'owner'),
  held: (p, { at, facts: { reason = '', until = at, left } }) => ({
    ...p,
    hold: { reason, until, since: at, ...(left && { left }) },
  }),
  resumed: (p) => without(p, 'hold'),
  parked: (p, { at, facts }) => ({ ...p, parked: { code: facts.code ?? 'unavailable', since: at } }),
  unparked: (p) => without(p, 'parked'),
  awaited: (p, { at, facts }) => ({ ...p, awaited: { code: facts.code ?? '', until: facts.until ?? at, since: at } }),
  life_event_recorded: (p, { facts }) => ({
    ...p,
    lifeEvents: [...p.lifeEvents, { code: facts.code ?? '', ...(facts.subject && { subject: facts.subject }) }],
  }),
  withdrawal_asked: (p, { at, facts }) => ({
    ...p,
    withdrawal: { askedAt: at, confirmableAt: facts.confirmableAt ?? at },
  }),
  withdrawal_cancelled: (p) => without(p, 'withdrawal'),
  returned: (p, { facts }) => ({ ...p, returns: p.returns + 1, ...(facts.repair && { repair: facts.repair }) }),
  identity_questioned: questioned,
  enrollment_questioned: questioned,
  review_questioned: questioned,
  clarified: (p, { seq }) => ({ ...p, findings: clarify(p, seq) }),
  identity_matched: (p) => ({ ...p, findings: withoutIdentity(p.findings) }),
  kept: (p, { seq }) => ({
    ...p,
    findings: settleAll(p.findings, seq),
    lifeEvents: [],
    quietRounds: 0,
  }),
  review_confirmed: (p) => ({ ...p, quietRounds: p.quietRounds + 1, lifeEvents: [] }),
  enrolled: (p) => ({ ...p, quietRounds: 0 }),
};

/** What ends a stage's life by a move of its own; an end that a person says names its outcome. */
function outcomeOf({ stage, rejectedFrom }: Proposal, { name, facts }: ProposalEvent): Outcome {
  if (name === 'ended' && facts.outcome) return facts.outcome;
  if (name === 'applied' || name === 'handed_over') return name;
  // Whoever was in the registry and is removed from it has had an enrollment that ended
  return (stage === 'rejected' || stage === 'appeal') && rejectedFrom === 'review' ? 'enrolled_ended' : 'rejected';
}

/** A move leaves behind what belonged to the stage it left, and remembers who made it. What is to repair lasts through the village. */
const afterMove: Fold = (p, event) => {
  const { name, stage, seq, at, by } = event;
  const stays = name === 'returned' || stage === 'village_deliberation';
  const left = without(p, 'hold', 'parked', 'awaited', 'owner', ...(stays ? [] : (['repair'] as const)));
  const side = sideOf(p.stage);
  return {
    ...left,
    stage,
    stageSeq: seq,
    stageSince: at,
    deciders: side && isVerdict(p.stage, name, by.role) ? [...p.deciders, { id: by.id, side, seq }] : p.deciders,
    ...(stage === 'rejected' && { rejectedFrom: p.stage }),
    ...(stage === 'closed' && { outcome: outcomeOf(p, event) }),
  };
};

const withInstants = (p: Proposal, { dueAt, wakeAt }: ProposalEvent): Proposal => ({
  ...without(p, 'dueAt', 'wakeAt'),
  ...(dueAt && { dueAt }),
  ...(wakeAt && { wakeAt }),
});

/** The proposal that an `opened` event begins. */
function begin({ id, event }: { id: string; event: ProposalEvent }): Proposal {
  const { facts, at, by, stage, round, level, seq, deliverableAt } = event;
  const opened: Proposal = {
    id,
    kind: facts.kind ?? 'registration',
    ...(facts.asked !== undefined && { asked: facts.asked }),
    ...(facts.reported && { reported: true }),
    region: facts.region ?? '',
    rules: event.rulesVersion,
    openedAt: at,
    epoch: 1,
    seq,
    positionSeq: seq,
    version: event.version,
    round,
    quietRounds: 0,
    stage,
    stageSeq: seq,
    stageSince: at,
    level,
    deliverableAt,
    returns: 0,
    deciders: by.role === 'system' ? [] : [{ id: by.id, side: 'village', seq }],
    findings: [],
    lifeEvents: [],
  };
  return withInstants({ ...opened, ...papersAfter(opened, event) }, event);
}

/** The file names each kind of document once, however often it came. */
const papersAfter = ({ papers = [] }: Proposal, { facts }: ProposalEvent): Pick<Proposal, 'papers'> => {
  const all = [...new Set([...papers, ...(facts.papers ?? [])])];
  return all.length > 0 ? { papers: all } : {};
};

/** An identity check is named by its own line in the file, where its findings stand. */
const restsAfter = ({ rests }: Proposal, { name, seq, facts }: ProposalEvent): Proposal['rests'] => {
  const brought = name.startsWith('identity_') ? { ...facts.rests, identity: String(seq) } : facts.rests;
  return brought ? { ...rests, ...brought } : rests;
};

/** One event further. Pure and total: what has happened is not judged again. */
export function evolve(proposal: Proposal | undefined, id: string, event: ProposalEvent): Proposal {
  if (!proposal) return begin({ id, event });
  const { name, seq, version, round, level, deliverableAt } = event;
  const changed = changes(name);
  if (name === 'undone' && proposal.settling) {
    return { ...proposal.settling.before, seq, positionSeq: seq, version, deliverableAt };
  }
  const before = without(proposal, 'settling');
  const settles = Date.parse(deliverableAt) > Date.parse(event.at);
  const answered = FOLDS[name]?.(before, event) ?? before;
  const folded = isMove(name) ? afterMove(answered, event) : answered;
  // A mark that follows from a move, the escalation of a third return, settles with it
  const settling = isMove(name) ? { by: event.by.id, seq, before } : proposal.settling;
  const rests = restsAfter(before, event);
  return {
    ...withInstants(folded, event),
    seq,
    version,
    level,
    deliverableAt,
    round,
    positionSeq: changed.position ? seq : folded.positionSeq,
    deciders: round === proposal.round ? folded.deciders : [],
    ...(rests && { rests }),
    ...papersAfter(before, event),
    ...(settles && settling && { settling }),
  };
}

export const isHuman = (stage: Stage): boolean => HUMAN_STAGES.includes(stage);
