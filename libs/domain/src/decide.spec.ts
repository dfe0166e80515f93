import { describe, expect, test } from '@jest/globals';
import {
  aCommand,
  aFile,
  anOpenedFile,
  ask,
  CAST,
  DAY,
  type File,
  goOn,
  MINUTE,
  plus,
  type Step,
} from '../../../test/support/builders.ts';
import {
  decide,
  enrollmentOf,
  type EventName,
  evolve,
  missingFrom,
  NEEDS,
  type Proposal,
  reevaluationOf,
  REGISTRATION_2026,
  type Repair,
  type RuleSet,
  type Stage,
} from './index.ts';

const code = (file: File, step: Step, now?: Date) => {
  const verdict = ask(file, step, now && { now });
  return verdict.ok ? 'ok' : verdict.code;
};
/** The file a second after its last event, while the move still settles. */
const atOnce = (file: File): File => ({
  ...file,
  facts: { ...file.facts, now: plus(file.events.at(-1)!.at, 1000) },
});

const settling = () => atOnce(goOn(aFile({ stage: 'local_validation' }), 'locally_validated'));
const sentBack = (...repair: ('answers' | 'persons' | 'minutes' | 'documents')[]) =>
  goOn(aFile({ stage: 'local_validation' }), { asks: 'returned', with: { repair, reason: 'RES-NOTFOUND' } });
const claimed = () => goOn(aFile({ stage: 'local_validation' }), { asks: 'claimed', by: CAST.otherValidator });
const raised = (stage: Stage) => goOn(aFile({ stage }), 'finding_raised');

describe('a proposal is opened', () => {
  test('with a ticket: the promised day, the gate it can still reach, and the first deadline', () => {
    const { events } = anOpenedFile();
    expect(events).toMatchObject([
      {
        seq: 1,
        name: 'opened',
        stage: 'survey',
        version: 1,
        dueAt: '2026-01-20T16:59:59.999Z',
        facts: { promisedAt: '2026-04-05T16:59:59.999Z', gate: { cutOn: '2026-01-17', pullOn: '2026-01-18' } },
      },
    ]);
  });

  // oxfmt-ignore
  test.each([
    ['without a region',            { with: { kind: 'registration', rules: '2026-1' } },                            'particulars_missing'],
    ['for a whole regency',         { with: { kind: 'registration', rules: '2026-1', region: '32.01' }, by: CAST.validator }, 'particulars_missing'],
    ['of a kind without a route',   { with: { kind: 'loan', rules: '2026-1', region: '32.01.05.2003' } },           'kind_unknown'],
    ['for a village of a colleague', { by: CAST.neighbour },                                                        'right_missing'],
  ])('not %s', (_what, given, expected) => {
    const { facts } = anOpenedFile();
    expect(decide(undefined, aCommand({ asks: 'opened', ...given }), facts)).toMatchObject({ code: expected });
  });

  test('before anything else can be asked of it', () => {
    expect(decide(undefined, aCommand({ asks: 'surveyed' }), anOpenedFile().facts)).toMatchObject({
      code: 'proposal_not_found',
    });
  });
});

describe('what an officer leaves out', () => {
  test.each(Object.entries(NEEDS) as [EventName, readonly string[]][])('%s needs %j', (asks, needs) => {
    const asked = aCommand({ asks, with: {}, expectedVersion: 1 });
    expect(missingFrom(asked, false)).toEqual(needs);
  });

  test('is named, and the version of the screen with it', () => {
    const file = aFile({ stage: 'local_validation' });
    const { expectedVersion: _seen, ...command } = aCommand({ asks: 'rejected', with: {} }, file.proposal);
    expect(decide(file.proposal, command, file.facts)).toMatchObject({
      code: 'particulars_missing',
      facts: { missing: ['reason', 'expectedVersion'] },
    });
  });
});

describe('a decision made on an old screen', () => {
  test('is stale after a correction, and says which version there is now', () => {
    const file = goOn(aFile({ stage: 'local_validation' }), 'corrected');
    const verdict = ask(file, { asks: 'locally_validated', expectedVersion: file.proposal.version - 1 });
    expect(verdict).toMatchObject({ code: 'stale', facts: { version: file.proposal.version } });
  });

  test('is not stale after a claim, a note or an escalation', () => {
    const { proposal } = aFile({ stage: 'local_validation' });
    const file = goOn(aFile({ stage: 'local_validation' }), 'claimed', 'noted', 'escalated');
    expect(code(file, { asks: 'locally_validated', expectedVersion: proposal.version })).toBe('ok');
  });
});

describe('while a move settles', () => {
  test('nobody else hears of it: the next desk is told how long to wait, and so is the machine', () => {
    expect(ask(settling(), 'ratified')).toMatchObject({ code: 'settling', facts: { waitMs: 9000 } });
    const ended = atOnce(goOn(aFile({ stage: 'dukcapil_check' }), 'withdrawal_asked'));
    expect(code(ended, 'identity_matched')).toBe('ok');
    const verified = atOnce(goOn(aFile({ stage: 'ministry_verification' }), 'ministry_verified'));
    expect(code(verified, 'identity_matched')).toBe('settling');
  });

  test('at the tenth second it is effective', () => {
    const file = settling();
    expect(code(file, 'ratified', plus(file.events.at(-1)!.at, 9_999))).toBe('settling');
    expect(code(file, 'ratified', plus(file.events.at(-1)!.at, 10_000))).toBe('ok');
    expect(code(file, { asks: 'undone', by: CAST.validator }, plus(file.events.at(-1)!.at, 10_000))).toBe(
      'nothing_to_undo',
    );
  });

  test('only its author may take it back', () => {
    expect(code(settling(), { asks: 'undone', by: CAST.otherValidator })).toBe('right_missing');
    expect(code(settling(), { asks: 'undone', by: CAST.validator })).toBe('ok');
  });

  // oxfmt-ignore
  test.each<[Stage, EventName, keyof typeof CAST]>([
    ['survey',                'surveyed',          'surveyor'],
    ['village_deliberation',  'village_declined',  'operator'],
    ['local_validation',      'returned',          'validator'],
    ['district_ratification', 'ratified',          'supervisor'],
    ['ministry_verification', 'rejected',          'verifier'],
    ['clarification',         'clarified',         'validator'],
    ['review',                'kept',              'validator'],
    ['appeal',                'appeal_denied',     'otherSupervisor'],
    ['enrolled',              'ended',             'validator'],
  ])('undone at %s, %s leaves everything as it was but the numbers', (stage, asks, who) => {
    const before = goOn(aFile({ stage }), 'withdrawal_asked', ...(stage === 'enrolled' ? [] : ['held' as const]));
    const moved = goOn(before, asks);
    const undone = goOn(atOnce(moved), { asks: 'undone', by: CAST[who] });
    const { seq, positionSeq, version, deliverableAt, settling: _gone, ...rest } = undone.proposal;
    const { seq: _1, positionSeq: _2, version: _3, deliverableAt: _4, settling: _5, ...was } = before.proposal;
    expect(rest).toEqual(was);
    expect({ seq, positionSeq, version }).toEqual({
      seq: moved.proposal.seq + 1,
      positionSeq: moved.proposal.seq + 1,
      version: moved.proposal.version + 1,
    });
    expect(deliverableAt).toBe(undone.events.at(-1)!.at);
    expect(undone.events.at(-1)!.facts.undoes).toBe(moved.proposal.seq);
  });

  test('after an undoing the same decision can be made again, and an appeal still knows who rejected', () => {
    const rejected = goOn(aFile({ stage: 'ministry_verification' }), 'rejected');
    const undone = goOn(atOnce(rejected), { asks: 'undone', by: CAST.verifier });
    const granted = goOn(undone, 'rejected', 'appealed', 'appeal_granted');
    expect(granted.proposal.stage).toBe('ministry_verification');
    const appealUndone = atOnce(goOn(undone, 'rejected', 'appealed', 'appeal_granted'));
    const again = goOn(appealUndone, { asks: 'undone', by: CAST.otherSupervisor }, 'appeal_granted');
    expect(again.proposal.stage).toBe('ministry_verification');
  });

  test('a rule set in seconds may let moves be effective at once', () => {
    const rules: RuleSet = { ...REGISTRATION_2026, settleSeconds: 0 };
    const file = atOnce(goOn(aFile({ stage: 'local_validation', rules }), 'locally_validated'));
    expect(code(file, { asks: 'undone', by: CAST.validator })).toBe('nothing_to_undo');
    expect(code(file, 'ratified')).toBe('ok');
  });
});

describe('a file that is sent back', () => {
  // oxfmt-ignore
  test.each<[readonly ('answers' | 'persons' | 'minutes' | 'documents')[], Stage]>([
    [['answers'],            'survey'],
    [['persons'],            'survey'],
    [['minutes'],            'village_deliberation'],
    [['documents'],          'village_deliberation'],
    [['minutes', 'answers'], 'survey'],
  ])('for %j goes to %s', (repair, stage) => {
    expect(sentBack(...repair).proposal.stage).toBe(stage);
  });

  test('is unlocked only where something was named, until it is back at the district', () => {
    const file = sentBack('answers', 'minutes');
    expect(ask(file, { asks: 'corrected', with: { repair: ['persons'] } })).toMatchObject({
      code: 'repair_locked',
      facts: { locked: ['persons'], unlocked: ['answers', 'minutes'] },
    });
    const atMeeting = goOn(file, { asks: 'corrected', with: { repair: ['answers'] } }, 'surveyed');
    expect(code(atMeeting, { asks: 'corrected', with: { repair: ['minutes'] } })).toBe('ok');
    expect(code(atMeeting, { asks: 'corrected', with: { repair: ['documents'] } })).toBe('repair_locked');
    const back = goOn(atMeeting, 'village_accepted');
    expect(back.proposal.repair).toBeUndefined();
    expect(code(back, { asks: 'corrected', with: { repair: ['documents'] } })).toBe('ok');
  });

  // oxfmt-ignore
  test.each<[named: Repair[], brings: Repair[], locked: Repair[]]>([
    [['answers'],              ['answers'],              []],
    [['persons'],              ['persons'],              []],
    [['documents'],            ['documents'],            []],
    [['answers', 'persons'],   ['persons', 'answers'],   []],
    [['minutes'],              [],                       []],
    [['minutes'],              ['answers'],              ['answers']],
    [['minutes'],              ['persons'],              ['persons']],
    [['minutes'],              ['documents'],            ['documents']],
    [['persons'],              ['persons', 'documents'], ['documents']],
    [['answers'],              ['answers', 'persons', 'documents'], ['persons', 'documents']],
  ])('a correction that names %j and brings %j is refused for %j', (repair, brings, locked) => {
    const no = { ok: false, code: 'repair_locked', facts: { locked, unlocked: repair } };
    const asks = { asks: 'corrected' as const, with: { repair }, brings };
    for (const file of [sentBack(...repair), aFile({ stage: 'local_validation' })])
      expect(ask(file, asks)).toMatchObject(locked.length > 0 ? no : { ok: true });
  });

  test('by the meeting can only be asked for what a survey mends', () => {
    const file = aFile({ stage: 'village_deliberation' });
    expect(code(file, { asks: 'returned', with: { repair: ['minutes'], reason: 'x' } })).toBe('repair_locked');
    expect(code(file, { asks: 'returned', with: { repair: ['answers'], reason: 'x' } })).toBe('ok');
  });

  const around: Step[] = ['returned', 'surveyed', 'village_accepted'];

  test('for the third time escalates by itself, and keeps the whole deadline', () => {
    const twice = goOn(aFile({ stage: 'local_validation' }), ...around, ...around);
    expect(twice.proposal).toMatchObject({ returns: 2, level: 0 });
    const thrice = goOn(twice, 'returned');
    expect(thrice.events.slice(-2)).toMatchObject([
      { name: 'returned', by: { role: 'validator' }, level: 0 },
      { name: 'escalated', by: { role: 'system' }, level: 1, facts: { code: 'returned_again' } },
    ]);
    expect(thrice.events.at(-1)!.dueAt).toBe(thrice.events.at(-2)!.dueAt);
    expect(thrice.proposal).toMatchObject({ stage: 'survey', level: 1, returns: 3 });
    expect(goOn(thrice, 'surveyed').proposal.level).toBe(0);
  });

  test('for the third time can still be undone, with its escalation', () => {
    const twice = goOn(aFile({ stage: 'local_validation' }), ...around, ...around);
    const thrice = atOnce(goOn(twice, 'returned'));
    expect(code(thrice, { asks: 'surveyed' })).toBe('settling');
    const undone = goOn(thrice, { asks: 'undone', by: CAST.validator });
    expect(undone.proposal).toMatchObject({ stage: 'local_validation', level: 0, returns: 2 });
  });
});

describe('a claim', () => {
  test('keeps a colleague from deciding, not from noting, and its owner decides', () => {
    expect(ask(claimed(), 'locally_validated')).toMatchObject({
      code: 'claimed_by_other',
      facts: { owner: CAST.otherValidator.id },
    });
    expect(code(claimed(), { asks: 'claimed', by: CAST.validator })).toBe('claimed_by_other');
    expect(code(claimed(), { asks: 'noted', by: CAST.validator })).toBe('ok');
    expect(code(claimed(), { asks: 'locally_validated', by: CAST.otherValidator })).toBe('ok');
  });

  test('holds in the nation as well: a verifier hears that a colleague has it', () => {
    const file = goOn(aFile({ stage: 'ministry_verification' }), { asks: 'claimed', by: CAST.otherVerifier });
    expect(code(file, { asks: 'ministry_verified', by: CAST.verifier })).toBe('claimed_by_other');
  });

  test('is given back by its owner, or reassigned by a supervisor', () => {
    expect(code(claimed(), { asks: 'released', by: CAST.validator })).toBe('move_not_allowed');
    const free = goOn(claimed(), { asks: 'released', by: CAST.otherValidator });
    expect(code(free, 'locally_validated')).toBe('ok');
    const mine = goOn(claimed(), { asks: 'reassigned', with: { officer: CAST.validator.id, reason: 'leave' } });
    expect(code(mine, 'locally_validated')).toBe('ok');
    expect(code(mine, { asks: 'locally_validated', by: CAST.otherValidator })).toBe('claimed_by_other');
  });

  test('does not stop a supervisor who takes over after silence, and still stops a colleague', () => {
    const late = goOn(claimed(), 'escalated');
    expect(code(late, { asks: 'locally_validated', by: CAST.otherSupervisor })).toBe('ok');
    expect(code(late, { asks: 'locally_validated', by: CAST.validator })).toBe('claimed_by_other');
  });

  test('ends with the stage', () => {
    const { proposal } = goOn(claimed(), { asks: 'locally_validated', by: CAST.otherValidator });
    expect(proposal.owner).toBeUndefined();
  });

  test('of a survey that is handed over brings the assignment with it', () => {
    const file = goOn(aFile(), { asks: 'reassigned', with: { officer: 'surveyor-2', reason: 'left' } });
    expect(code(file, { asks: 'surveyed', by: CAST.surveyor })).toBe('proposal_not_found');
    expect(code(file, { asks: 'surveyed', by: { ...CAST.surveyor, id: 'surveyor-2' } })).toBe('ok');
  });
});

describe('an end', () => {
  test('says one of the outcomes that a person may say', () => {
    const file = aFile({ stage: 'local_validation' });
    for (const outcome of ['deceased', 'duplicate', 'moved'] as const)
      expect(goOn(file, { asks: 'ended', with: { outcome, reason: 'x' } }).proposal.outcome).toBe(outcome);
    for (const outcome of ['applied', 'rejected', 'handed_over', 'enrolled_ended'] as const)
      expect(code(file, { asks: 'ended', with: { outcome, reason: 'x' } })).toBe('outcome_unknown');
  });

  test('of an enrollment is only for who is enrolled', () => {
    const file = goOn(aFile({ stage: 'enrolled' }), {
      asks: 'ended',
      with: { outcome: 'enrolled_ended', reason: 'GRAD-SELF' },
    });
    expect(file.proposal.outcome).toBe('enrolled_ended');
  });

  // oxfmt-ignore
  test.each<[string, Stage, Step[], string]>([
    ['an appeal denied',                    'appeal',       ['appeal_denied'],                                 'rejected'],
    ['an appeal window that passed',        'rejected',     ['appeal_lapsed'],                                 'rejected'],
    ['a removal that nobody contests',      'review',       ['removed', 'appeal_lapsed'],                      'enrolled_ended'],
    ['a removal that the appeal upholds',   'review',       ['removed', 'appealed', 'appeal_denied'],          'enrolled_ended'],
  ])('by %s has its own outcome', (_what, stage, steps, outcome) => {
    expect(goOn(aFile({ stage }), ...steps).proposal).toMatchObject({ stage: 'closed', outcome });
  });

  test('cannot be dressed up: only an end that is spoken names its outcome', () => {
    const file = goOn(aFile({ stage: 'appeal' }), { asks: 'appeal_denied', with: { reason: 'x', outcome: 'applied' } });
    expect(file.proposal.outcome).toBe('rejected');
  });

  test('by withdrawal waits through its cooling-off', () => {
    const withdrawn: Step = { asks: 'ended', with: { outcome: 'withdrawn', reason: 'x' } };
    const file = aFile({ stage: 'local_validation' });
    expect(code(file, withdrawn)).toBe('not_withdrawable');
    const asked = goOn(file, 'withdrawal_asked');
    const { confirmableAt } = asked.proposal.withdrawal!;
    expect(confirmableAt).toBe('2026-01-12T16:59:59.999Z');
    expect(code(asked, withdrawn, plus(confirmableAt, -1))).toBe('not_withdrawable');
    expect(code(asked, withdrawn, new Date(confirmableAt))).toBe('ok');
    const cancelled = goOn(asked, 'withdrawal_cancelled');
    expect(code(cancelled, withdrawn, plus(confirmableAt, DAY))).toBe('not_withdrawable');
  });
});

describe('an appeal', () => {
  // oxfmt-ignore
  test.each<[Stage, EventName]>([
    ['village_deliberation',  'village_declined'],
    ['local_validation',      'rejected'],
    ['ministry_verification', 'rejected'],
    ['clarification',         'rejected'],
    ['review',                'removed'],
  ])('against a no of %s, granted, goes back there', (stage, asks) => {
    expect(goOn(aFile({ stage }), asks, 'appealed', 'appeal_granted').proposal.stage).toBe(stage);
  });

  test('is one per rejection: denied is the end, a new rejection brings a new appeal', () => {
    const denied = goOn(aFile({ stage: 'appeal' }), 'appeal_denied');
    expect(code(denied, 'appealed')).toBe('move_not_allowed');
    const again = goOn(aFile({ stage: 'appeal' }), 'appeal_granted', 'rejected');
    expect(code(again, 'appealed')).toBe('ok');
  });

  test('lapses at the end of its window and not before', () => {
    const file = aFile({ stage: 'rejected' });
    expect(file.proposal.wakeAt).toBe('2026-02-04T16:59:59.999Z');
    expect(ask(file, 'appeal_lapsed', { now: plus(file.proposal.wakeAt!, -1) })).toMatchObject({
      code: 'not_due',
      facts: { waitMs: 1 },
    });
    expect(code(file, 'appeal_lapsed', new Date(file.proposal.wakeAt!))).toBe('ok');
  });
});

describe('findings', () => {
  const double = { code: 'DUP-KK' };
  const dismissal: Step = { asks: 'finding_dismissed', with: { finding: double, reason: 'twins' } };

  test('that nobody has raised cannot be dismissed', () => {
    expect(code(aFile(), dismissal)).toBe('finding_unknown');
    expect(code(goOn(raised('survey'), dismissal), dismissal)).toBe('finding_unknown');
  });

  test('of a person that stay open keep the machine from enrolling: it must ask', () => {
    const file = goOn(raised('ministry_verification'), 'ministry_verified', 'identity_matched');
    expect(enrollmentOf(file.proposal, file.facts.rules)).toEqual({
      asks: 'enrollment_questioned',
      findings: [double],
    });
    expect(code(file, 'enrolled')).toBe('move_not_allowed');
    expect(goOn(file, 'enrollment_questioned').proposal.stage).toBe('clarification');
  });

  test('that were dismissed on the way do not silence a later check; those settled in clarification do', () => {
    const onTheWay = goOn(
      raised('local_validation'),
      dismissal,
      'locally_validated',
      'ratified',
      'ministry_verified',
      'identity_matched',
    );
    expect(enrollmentOf(onTheWay.proposal, onTheWay.facts.rules)).toEqual({ asks: 'enrolled' });
    expect(enrollmentOf(onTheWay.proposal, onTheWay.facts.rules, [double]).asks).toBe('enrollment_questioned');
    const settled = goOn(
      goOn(onTheWay, 'enrollment_questioned', {
        ...(dismissal as object),
        asks: 'finding_dismissed',
        by: CAST.verifier,
      }),
      { asks: 'clarified', by: CAST.verifier },
      'identity_matched',
    );
    expect(enrollmentOf(settled.proposal, settled.facts.rules, [double])).toEqual({ asks: 'enrolled' });
    expect(code(settled, 'enrollment_questioned')).toBe('move_not_allowed');
  });

  test('that were dismissed on the way are not settled by a clarification of something else', () => {
    const onTheWay = goOn(raised('local_validation'), dismissal, 'locally_validated', 'ratified', 'ministry_verified');
    const clarified = goOn(onTheWay, 'identity_questioned', 'clarified', 'identity_matched');
    expect(enrollmentOf(clarified.proposal, clarified.facts.rules, [double]).asks).toBe('enrollment_questioned');
  });

  test('about identity are answered by a clean check, so a repaired family rests without a question', () => {
    const file = goOn(
      aFile({ stage: 'clarification' }),
      'returned',
      'locally_validated',
      'ratified',
      'ministry_verified',
      'identity_matched',
      'enrolled',
      'review_opened',
    );
    expect(file.proposal.findings).toEqual([]);
    expect(reevaluationOf(file.proposal, file.facts.rules)).toBe('review_confirmed');
  });

  test('that a validator keeps a family over are settled with it', () => {
    const { proposal } = goOn(aFile({ stage: 'review' }), 'kept');
    expect(proposal.findings).toMatchObject([{ code: 'ECO-DECILE', state: 'settled' }]);
  });
});

describe('a registration that rests', () => {
  test('is looked at again after the next publication, within its spread of days', () => {
    const { wakeAt } = aFile({ stage: 'enrolled' }).proposal;
    expect(wakeAt! >= '2026-01-20T16:59:59.999Z' && wakeAt! < '2026-01-31').toBe(true);
  });

  test('is looked at now when somebody is born, dies or moves, and then asked about', () => {
    const file = goOn(aFile({ stage: 'enrolled' }), 'life_event_recorded');
    expect(file.proposal.wakeAt).toBe(file.events.at(-1)!.at);
    const opened = goOn(file, 'review_opened');
    expect(code(opened, 'review_confirmed')).toBe('move_not_allowed');
    expect(goOn(opened, 'review_questioned', 'kept').proposal).toMatchObject({ round: 2, lifeEvents: [] });
  });

  test('is handed over after its quiet rounds; a review starts the count again', () => {
    const rules: RuleSet = { ...REGISTRATION_2026, restingRounds: 2 };
    const once = goOn(aFile({ stage: 'reevaluation', rules }), 'review_confirmed', 'review_opened');
    expect(code(once, 'review_confirmed')).toBe('move_not_allowed');
    expect(goOn(once, 'handed_over').proposal).toMatchObject({ stage: 'closed', outcome: 'handed_over', round: 2 });
    const asked = goOn(once, 'review_questioned', 'kept', 'review_opened');
    expect(code(asked, 'handed_over')).toBe('move_not_allowed');
  });
});

describe('a kind is data', () => {
  const rules: RuleSet = {
    ...REGISTRATION_2026,
    kinds: {
      voucher: { skips: ['survey', 'village_deliberation', 'district_ratification'], rests: false },
      reading: { skips: ['survey', 'village_deliberation', 'local_validation'], rests: false },
    },
  };
  const voucher = () => anOpenedFile({ kind: 'voucher', rules });

  test('that skips stages and does not rest closes as applied', () => {
    const file = goOn(voucher(), 'locally_validated', 'ministry_verified', 'identity_matched', 'applied');
    expect(file.events.map(({ stage }) => stage)).toEqual([
      'local_validation',
      'ministry_verification',
      'dukcapil_check',
      'enrollment',
      'closed',
    ]);
    expect(file.proposal.outcome).toBe('applied');
  });

  test('that does not rest is never enrolled', () => {
    const file = goOn(voucher(), 'locally_validated', 'ministry_verified', 'identity_matched');
    expect(code(file, 'enrolled')).toBe('move_not_allowed');
  });

  test('sends back only to stages that it has', () => {
    expect(code(voucher(), 'returned')).toBe('move_not_allowed');
    const verified = goOn(voucher(), 'locally_validated');
    expect(goOn(verified, 'returned').proposal.stage).toBe('local_validation');
    const reading = anOpenedFile({ kind: 'reading', rules });
    expect(reading.proposal.stage).toBe('district_ratification');
    expect(goOn(goOn(reading, 'ratified'), 'returned').proposal.stage).toBe('district_ratification');
  });
});

test('what has happened is not judged again: the fold of the events is the proposal', () => {
  const { events, proposal } = goOn(
    aFile({ stage: 'clarification' }),
    'held',
    'resumed',
    'claimed',
    'rejected',
    'appealed',
  );
  const folded = events.reduce<Proposal | undefined>((p, event) => evolve(p, proposal.id, event), undefined);
  expect(folded).toEqual(proposal);
});

test('a wait of the machine names a day that is still to come', () => {
  const file = aFile({ stage: 'enrollment' });
  const until = (ms: number): Step => ({
    asks: 'awaited',
    with: { code: 'ranking', until: plus(file.facts.now, ms).toISOString() },
  });
  expect(code(file, until(-MINUTE))).toBe('until_out_of_range');
  expect(goOn(file, until(200 * DAY)).proposal.wakeAt).toBe(plus(file.facts.now, 200 * DAY).toISOString());
});

describe('a decision', () => {
  const rests = (file: ReturnType<typeof aFile>) =>
    Object.fromEntries(file.events.map(({ name, facts }) => [name, facts.rests]));

  test('names the survey and the identity check it rested on, until there is a newer one', () => {
    const surveyed = goOn(anOpenedFile(), 'assigned', { asks: 'surveyed', with: { rests: { survey: 's-1' } } });
    const questioned = goOn(
      surveyed,
      'village_accepted',
      'locally_validated',
      'ratified',
      'ministry_verified',
      'identity_questioned',
    );
    const check = String(questioned.proposal.seq);
    const corrected = goOn(
      questioned,
      { asks: 'corrected', with: { repair: ['answers'], rests: { survey: 's-2' } } },
      'clarified',
    );
    expect(rests(corrected)).toMatchObject({
      surveyed: { survey: 's-1' },
      locally_validated: { survey: 's-1' },
      ministry_verified: { survey: 's-1' },
      clarified: { survey: 's-2', identity: check },
    });
    const matched = goOn(corrected, 'identity_matched', 'enrolled');
    expect(rests(matched)['enrolled']).toEqual({ survey: 's-2', identity: String(matched.proposal.seq - 1) });
  });

  test('that is undone leaves nothing to rest on', () => {
    const file = goOn(anOpenedFile(), 'assigned');
    const surveyed = goOn(file, { asks: 'surveyed', with: { rests: { survey: 's-1' } } });
    const moment = new Date(surveyed.events.at(-1)!.at);
    const undone = ask(surveyed, { asks: 'undone', by: CAST.surveyor }, { now: moment });
    expect(undone).toMatchObject({ ok: true });
    expect(undone.ok && undone.value.proposal.rests).toBeUndefined();
  });
});
