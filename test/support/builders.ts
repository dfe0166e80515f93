import {
  type Actor,
  CALENDAR_2026,
  type Circumstances,
  type Command,
  decide,
  type EventName,
  type Officer,
  type Particulars,
  type Proposal,
  type ProposalEvent,
  REGISTRATION_2026,
  type RuleSet,
  type Stage,
  SYSTEM,
} from '#domain';

export const VILLAGE = '32.01.05.2003';
const SIBLING_VILLAGE = '32.01.05.2004';
export const REGENCY = '32.01';
export const NATION = '';

export const anOfficer = (given: Partial<Officer> & Pick<Officer, 'role'>): Officer => ({
  id: `${given.role}-1`,
  region: VILLAGE,
  ...given,
});

/** One village, its regency and the ministry: two of each desk where four eyes need somebody to go to. */
export const CAST = {
  operator: anOfficer({ role: 'operator' }),
  neighbour: anOfficer({ role: 'operator', id: 'operator-2', region: SIBLING_VILLAGE }),
  surveyor: anOfficer({ role: 'surveyor' }),
  validator: anOfficer({ role: 'validator', region: REGENCY }),
  otherValidator: anOfficer({ role: 'validator', id: 'validator-2', region: REGENCY }),
  supervisor: anOfficer({ role: 'supervisor', region: REGENCY }),
  otherSupervisor: anOfficer({ role: 'supervisor', id: 'supervisor-2', region: REGENCY }),
  verifier: anOfficer({ role: 'verifier', region: NATION }),
  otherVerifier: anOfficer({ role: 'verifier', id: 'verifier-2', region: NATION }),
  ministrySupervisor: anOfficer({ role: 'supervisor', id: 'supervisor-of-the-ministry', region: NATION }),
  administrator: anOfficer({ role: 'administrator', region: NATION }),
  auditor: anOfficer({ role: 'auditor', region: NATION }),
  planner: anOfficer({ role: 'planner', region: NATION }),
  partner: anOfficer({ role: 'partner', region: NATION }),
} as const satisfies Record<string, Officer>;
export const OFFICERS: readonly Officer[] = Object.values(CAST);

/** A Monday, 09.00 in Bogor, with weeks before the next holiday that touches a deadline. */
const MONDAY = new Date('2026-01-05T02:00:00Z');

export const plus = (at: Date | string, ms: number): Date => new Date(new Date(at).getTime() + ms);
export const MINUTE = 60_000;
export const DAY = 86_400_000;

const FINDING = { code: 'DUP-KK' };
const QUESTIONS = { findings: [{ code: 'ID-MISMATCH-NAME', subject: 'person-1' }] };
const REASON = { reason: 'LOC-UNFIT' };

/** What each event cannot be asked for without, as an officer would fill it in on a usual day. */
const usual = (asks: EventName, p: Proposal | undefined, now: Date): Particulars => {
  const inFiveDays = plus(now, 5 * DAY).toISOString();
  const given: Partial<Record<EventName, Particulars>> = {
    opened: { kind: 'registration', region: VILLAGE, rules: REGISTRATION_2026.version },
    village_accepted: { meeting: { heldOn: '2026-01-05', by: 'minutes', present: 12 } },
    village_declined: { meeting: { heldOn: '2026-01-05', by: 'minutes', present: 12 }, ...REASON },
    returned: { repair: ['answers'], reason: 'RES-NOTFOUND' },
    ratified: { letter: 'SK-460-2026' },
    ended: { outcome: 'deceased', reason: 'ID-DECEASED' },
    corrected: { repair: ['answers'] },
    finding_raised: { finding: FINDING },
    finding_dismissed: { finding: FINDING, ...REASON },
    assigned: { officer: CAST.surveyor.id },
    reassigned: { officer: CAST.otherValidator.id, ...REASON },
    visit_failed: { code: 'RES-NOTFOUND' },
    held: { until: inFiveDays, reason: 'FAMILY-ABSENT' },
    postponed: { until: inFiveDays, reason: 'MINUTES-QUORUM' },
    extended: { until: plus(p?.dueAt ?? now, DAY).toISOString(), ...REASON },
    parked: { code: 'dukcapil' },
    awaited: { code: 'ranking', until: inFiveDays },
    life_event_recorded: { code: 'BIRTH' },
    identity_questioned: QUESTIONS,
    enrollment_questioned: { findings: [FINDING] },
    review_questioned: { findings: [{ code: 'ECO-DECILE' }] },
  };
  return given[asks] ?? REASON;
};

/** Who asks for it on a usual day, so that four eyes are content. */
const BY_EVENT: Partial<Record<EventName, Actor>> = {
  opened: CAST.operator,
  assigned: CAST.operator,
  surveyed: CAST.surveyor,
  visit_failed: CAST.surveyor,
  locally_validated: CAST.validator,
  ratified: CAST.supervisor,
  ministry_verified: CAST.verifier,
  clarified: CAST.validator,
  appealed: CAST.operator,
  appeal_granted: CAST.otherSupervisor,
  appeal_denied: CAST.otherSupervisor,
  kept: CAST.validator,
  removed: CAST.validator,
  reassigned: CAST.supervisor,
  held: CAST.supervisor,
  resumed: CAST.supervisor,
  extended: CAST.supervisor,
  reminded: CAST.supervisor,
  life_event_recorded: CAST.operator,
  withdrawal_asked: CAST.operator,
  withdrawal_cancelled: CAST.operator,
  finding_raised: CAST.operator,
  corrected: CAST.operator,
  noted: CAST.operator,
  document_added: CAST.operator,
};
const BY_STAGE: Record<Stage, Actor> = {
  survey: CAST.surveyor,
  village_deliberation: CAST.operator,
  local_validation: CAST.validator,
  district_ratification: CAST.supervisor,
  ministry_verification: CAST.verifier,
  dukcapil_check: CAST.validator,
  enrollment: CAST.validator,
  clarification: CAST.verifier,
  enrolled: CAST.validator,
  reevaluation: CAST.validator,
  review: CAST.validator,
  rejected: CAST.operator,
  appeal: CAST.otherSupervisor,
  closed: CAST.operator,
};
const BY_SYSTEM: ReadonlySet<EventName> = new Set<EventName>([
  'identity_matched',
  'identity_questioned',
  'enrolled',
  'applied',
  'enrollment_questioned',
  'review_opened',
  'review_confirmed',
  'review_questioned',
  'handed_over',
  'appeal_lapsed',
  'escalated',
  'parked',
  'unparked',
  'awaited',
]);
const usually = (asks: EventName, p: Proposal | undefined): Actor => {
  if (BY_SYSTEM.has(asks)) return SYSTEM;
  if (asks === 'finding_dismissed' && p?.stage !== 'clarification') return CAST.operator;
  return BY_EVENT[asks] ?? BY_STAGE[p?.stage ?? 'survey'];
};

let commands = 0;
/** A command that fills in what it was not given: who asks on a usual day, the version on the screen, the particulars. */
export function aCommand(
  given: Partial<Command> & { asks: EventName },
  proposal?: Proposal,
  now: Date = MONDAY,
): Command {
  commands += 1;
  return {
    id: `command-${commands}`,
    proposalId: proposal?.id ?? 'proposal-1',
    by: usually(given.asks, proposal),
    ...(proposal && { expectedVersion: proposal.version }),
    with: usual(given.asks, proposal, now),
    ...given,
  };
}

/** A proposal with the events that led there, and a moment at which the last one has settled. */
export type File = { proposal: Proposal; events: readonly ProposalEvent[]; facts: Circumstances };
export type Step = EventName | (Partial<Command> & { asks: EventName });

/** The machine acts at its instant, and a late person is late after theirs: the clock of a story runs ahead to it. */
const INSTANT: Partial<Record<EventName, (p: Proposal) => string | undefined>> = {
  reminded: ({ dueAt }) => dueAt,
  escalated: ({ dueAt }) => dueAt,
  review_opened: ({ wakeAt }) => wakeAt,
  appeal_lapsed: ({ wakeAt }) => wakeAt,
};

/**
 * Goes on with a story: every step is asked of the law, a minute after the one before has settled.
 * @throws where the law refuses a step
 */
export function goOn({ proposal, events, facts }: File, ...steps: Step[]): File {
  return steps.reduce<File>(
    (file, step) => {
      const given = typeof step === 'string' ? { asks: step } : step;
      const instant = INSTANT[given.asks]?.(file.proposal);
      const now = instant && instant > file.facts.now.toISOString() ? new Date(instant) : file.facts.now;
      const verdict = decide(file.proposal, aCommand(given, file.proposal, now), { ...file.facts, now });
      if (!verdict.ok) throw new Error(`${given.asks}: ${verdict.code} ${JSON.stringify(verdict.facts)}`);
      return {
        proposal: verdict.value.proposal,
        events: [...file.events, ...verdict.value.events],
        facts: { ...file.facts, now: plus(now, MINUTE) },
      };
    },
    { proposal, events, facts },
  );
}

export type Opening = {
  rules?: RuleSet;
  now?: Date;
  region?: string;
  kind?: string;
  by?: Actor;
  id?: string;
  given?: Particulars;
};

/** A family's proposal on the day it is opened. */
export function anOpenedFile({
  rules = REGISTRATION_2026,
  now = MONDAY,
  region,
  kind,
  by,
  id,
  given,
}: Opening = {}): File {
  const facts = { rules, now, calendar: CALENDAR_2026 };
  const command = aCommand({ asks: 'opened', ...(by && { by }), ...(id && { proposalId: id }) });
  const particulars = {
    ...command.with,
    ...(region && { region }),
    ...(kind && { kind }),
    ...given,
    rules: rules.version,
  };
  const verdict = decide(undefined, { ...command, with: particulars }, facts);
  if (!verdict.ok) throw new Error(verdict.code);
  return {
    proposal: verdict.value.proposal,
    events: verdict.value.events,
    facts: { ...facts, now: plus(now, MINUTE) },
  };
}

const SURVEYED: readonly Step[] = ['assigned', 'surveyed'];
const ACCEPTED: readonly Step[] = [...SURVEYED, 'village_accepted'];
const VALIDATED: readonly Step[] = [...ACCEPTED, 'locally_validated'];
const RATIFIED: readonly Step[] = [...VALIDATED, 'ratified'];
const VERIFIED: readonly Step[] = [...RATIFIED, 'ministry_verified'];
const MATCHED: readonly Step[] = [...VERIFIED, 'identity_matched'];
const ENROLLED: readonly Step[] = [...MATCHED, 'enrolled'];

/** How a proposal comes to each stage when nothing goes wrong that need not. */
const WAYS: Record<Stage, readonly Step[]> = {
  survey: ['assigned'],
  village_deliberation: SURVEYED,
  local_validation: ACCEPTED,
  district_ratification: VALIDATED,
  ministry_verification: RATIFIED,
  dukcapil_check: VERIFIED,
  enrollment: MATCHED,
  clarification: [...VERIFIED, 'identity_questioned'],
  enrolled: ENROLLED,
  reevaluation: [...ENROLLED, 'review_opened'],
  review: [...ENROLLED, 'review_opened', 'review_questioned'],
  rejected: [...ACCEPTED, 'rejected'],
  appeal: [...ACCEPTED, 'rejected', 'appealed'],
  closed: [...ACCEPTED, 'rejected', 'appealed', 'appeal_denied'],
};

/** A file that stands at a stage, made of events that the law has allowed. */
export const aFile = (given: Opening & { stage?: Stage } = {}): File =>
  goOn(anOpenedFile(given), ...WAYS[given.stage ?? 'survey']);

/** Asks one thing of a file, filling in the rest as on a usual day. */
export const ask = (file: File, step: Step, facts: Partial<Circumstances> = {}) => {
  const given = typeof step === 'string' ? { asks: step } : step;
  const circumstances = { ...file.facts, ...facts };
  return decide(file.proposal, aCommand(given, file.proposal, circumstances.now), circumstances);
};

/** The event that has to stand before a mark makes sense. */
export const FIRST: Partial<Record<EventName, Step>> = {
  resumed: 'held',
  released: 'claimed',
  unparked: 'parked',
  withdrawal_cancelled: 'withdrawal_asked',
  finding_dismissed: 'finding_raised',
  reminded: 'escalated',
};
