import { describe, expect, test } from '@jest/globals';
import { ask, aFile, CAST, FIRST, goOn } from '../../../test/support/builders.ts';
import {
  changes,
  type EventName,
  MARK_NAMES,
  MOVE_NAMES,
  REGISTRATION_2026,
  type RuleSet,
  type Stage,
  STAGE_NAMES,
} from './index.ts';

/** Every move that there is, written a second time by hand: from, event, to. The end that a person may say stands below. */
// oxfmt-ignore
const MOVES: readonly (readonly [Stage, EventName, Stage])[] = [
  ['survey',                'surveyed',              'village_deliberation'],
  ['village_deliberation',  'village_accepted',      'local_validation'],
  ['village_deliberation',  'village_declined',      'rejected'],
  ['village_deliberation',  'returned',              'survey'],
  ['local_validation',      'locally_validated',     'district_ratification'],
  ['local_validation',      'rejected',              'rejected'],
  ['local_validation',      'returned',              'survey'],
  ['district_ratification', 'ratified',              'ministry_verification'],
  ['district_ratification', 'returned',              'local_validation'],
  ['ministry_verification', 'ministry_verified',     'dukcapil_check'],
  ['ministry_verification', 'rejected',              'rejected'],
  ['ministry_verification', 'returned',              'local_validation'],
  ['dukcapil_check',        'identity_matched',      'enrollment'],
  ['dukcapil_check',        'identity_questioned',   'clarification'],
  ['enrollment',            'enrolled',              'enrolled'],
  ['enrollment',            'applied',               'closed'],
  ['enrollment',            'enrollment_questioned', 'clarification'],
  ['clarification',         'clarified',             'dukcapil_check'],
  ['clarification',         'rejected',              'rejected'],
  ['clarification',         'returned',              'local_validation'],
  ['enrolled',              'review_opened',         'reevaluation'],
  ['reevaluation',          'review_confirmed',      'enrolled'],
  ['reevaluation',          'handed_over',           'closed'],
  ['reevaluation',          'review_questioned',     'review'],
  ['review',                'kept',                  'enrolled'],
  ['review',                'removed',               'rejected'],
  ['rejected',              'appealed',              'appeal'],
  ['rejected',              'appeal_lapsed',         'closed'],
  ['appeal',                'appeal_granted',        'local_validation'],
  ['appeal',                'appeal_denied',         'closed'],
];

const PEOPLE: readonly Stage[] = [
  'survey',
  'village_deliberation',
  'local_validation',
  'district_ratification',
  'ministry_verification',
  'clarification',
  'review',
  'appeal',
];
const OPEN = STAGE_NAMES.filter((stage) => stage !== 'closed');
/** What no officer may say. */
// oxfmt-ignore
const MACHINES_ALONE: readonly EventName[] = [
  'identity_matched', 'identity_questioned', 'enrolled', 'applied', 'enrollment_questioned', 'review_opened', 'review_confirmed',
  'review_questioned', 'handed_over', 'appeal_lapsed', 'escalated', 'parked', 'awaited',
];
const REPAIRED: readonly Stage[] = ['survey', 'village_deliberation', 'local_validation', 'clarification'];
const OUTSIDE: readonly Stage[] = ['dukcapil_check', 'enrollment', 'reevaluation'];

/** Every mark, by hand: where, whether the workflow hears of it, whether a screen grows stale. */
// oxfmt-ignore
const MARKS: readonly (readonly [EventName, readonly Stage[], position: boolean, version: boolean])[] = [
  ['corrected',            REPAIRED,                 false, true],
  ['finding_raised',       PEOPLE,                   false, true],
  ['finding_dismissed',    PEOPLE,                   false, true],
  ['assigned',             ['survey'],               false, false],
  ['claimed',              PEOPLE,                   false, false],
  ['released',             PEOPLE,                   false, false],
  ['reassigned',           PEOPLE,                   false, false],
  ['noted',                OPEN,                     false, false],
  ['document_added',       OPEN,                     false, false],
  ['visit_failed',         ['survey'],               false, false],
  ['held',                 PEOPLE,                   true,  false],
  ['resumed',              PEOPLE,                   true,  false],
  ['postponed',            ['village_deliberation'], true,  false],
  ['extended',             PEOPLE,                   true,  false],
  ['escalated',            PEOPLE,                   true,  false],
  ['reminded',             PEOPLE,                   false, false],
  ['parked',               OUTSIDE,                  true,  false],
  ['unparked',             OUTSIDE,                  true,  false],
  ['awaited',              ['enrollment'],           true,  false],
  ['life_event_recorded',  OPEN,                     true,  true],
  ['withdrawal_asked',     OPEN,                     false, false],
  ['withdrawal_cancelled', OPEN,                     false, false],
];

const ENDED = OPEN.map((stage): readonly [Stage, EventName, Stage] => [stage, 'ended', 'closed']);
const MARKED = MARKS.flatMap(([mark, stages]) =>
  stages.map((stage): readonly [Stage, EventName, Stage] => [stage, mark, stage]),
);
const CELLS = [...MOVES, ...ENDED, ...MARKED];

/** The two ends that other rules lead to: a kind that does not rest, and a last quiet round. */
const RULES: Partial<Record<EventName, RuleSet>> = {
  applied: { ...REGISTRATION_2026, kinds: { registration: { skips: [], rests: false } } },
  handed_over: { ...REGISTRATION_2026, restingRounds: 1 },
};

/** A file at this stage on which this event makes sense. */
function fileFor(stage: Stage, asks: EventName) {
  const before = FIRST[asks];
  const file = goOn(aFile({ stage }), ...(before ? [before] : []));
  return { ...file, facts: { ...file.facts, rules: RULES[asks] ?? REGISTRATION_2026 } };
}
/** The machine's instants, and a withdrawal's cooling-off, lie behind. */
const late = (file: ReturnType<typeof fileFor>, asks: EventName) => {
  const { dueAt, wakeAt } = file.proposal;
  const instant =
    asks === 'escalated' ? dueAt : asks === 'review_opened' || asks === 'appeal_lapsed' ? wakeAt : undefined;
  return instant ? { now: new Date(instant) } : {};
};

describe('the table of stages', () => {
  test.each(CELLS)('at %s, once %s, a proposal is at %s', (stage, asks, next) => {
    const file = fileFor(stage, asks);
    const verdict = ask(file, asks, late(file, asks));
    expect(verdict).toMatchObject({
      ok: true,
      value: { proposal: { stage: next }, events: [{ name: asks, stage: next }] },
    });
  });

  const lawful = new Set(CELLS.map(([stage, asks]) => `${stage} ${asks}`));
  const strangers = STAGE_NAMES.flatMap((stage) =>
    [...MOVE_NAMES, ...MARK_NAMES]
      .filter((asks) => asks !== 'undone' && !lawful.has(`${stage} ${asks}`))
      .map((asks) => [stage, asks] as const),
  );
  test.each(strangers)('at %s a proposal cannot be %s', (stage, asks) => {
    const everybody = [undefined, ...Object.values(CAST)];
    for (const by of everybody) {
      const verdict = ask(aFile({ stage }), { asks, ...(by && { by }) });
      expect(verdict.ok).toBe(false);
      if (!verdict.ok) expect(['move_not_allowed', 'proposal_not_found']).toContain(verdict.code);
    }
  });

  test('has a cell or a refusal for every stage and event, and none twice', () => {
    expect(lawful.size).toBe(CELLS.length);
    expect(CELLS.length + strangers.length).toBe(STAGE_NAMES.length * (MOVE_NAMES.length + MARK_NAMES.length - 1));
  });

  test.each(STAGE_NAMES)(
    'at %s a refusal names what people may ask for instead, and nothing that only the machine says',
    (stage) => {
      const [, stranger] = strangers.find(([at, asks]) => at === stage && asks !== 'undone')!;
      const no = ask(aFile({ stage }), { asks: stranger, by: CAST.validator });
      const allowed: readonly EventName[] = no.ok ? [] : (no.facts['allowed'] as EventName[]);
      expect(allowed.filter((asks) => MACHINES_ALONE.includes(asks))).toEqual([]);
      expect(allowed.includes('ended')).toBe(stage !== 'closed');
    },
  );

  test.each(STAGE_NAMES)('at %s nobody can open the proposal again', (stage) => {
    expect(ask(aFile({ stage }), { asks: 'opened', by: CAST.operator })).toMatchObject({ code: 'already_opened' });
  });

  test.each(STAGE_NAMES)('at %s there is nothing to undo once the move has settled', (stage) => {
    expect(ask(aFile({ stage }), { asks: 'undone', by: CAST.operator })).toMatchObject({ code: 'nothing_to_undo' });
  });
});

describe('the table of marks', () => {
  test.each(MARKS)('%s at %j touches the position %s and the version %s', (mark, [stage], position, version) => {
    const file = fileFor(stage!, mark);
    const verdict = ask(file, mark, late(file, mark));
    if (!verdict.ok) throw new Error(verdict.code);
    const { proposal } = verdict.value;
    expect(proposal.positionSeq).toBe(position ? proposal.seq : file.proposal.positionSeq);
    expect(proposal.version).toBe(file.proposal.version + (version ? 1 : 0));
    expect(proposal.stageSeq).toBe(file.proposal.stageSeq);
  });

  test('undone makes the screen stale and wakes the workflow', () => {
    expect(changes('undone')).toEqual(expect.objectContaining({ position: true, version: true }));
    expect(MARKS.map(([mark]) => mark)).toEqual(MARK_NAMES.filter((mark) => mark !== 'undone'));
  });
});
