import { describe, expect, test } from '@jest/globals';
import {
  aCommand,
  anOpenedFile,
  CAST,
  DAY,
  type File,
  goOn,
  type Step,
  VILLAGE,
} from '../../../test/support/builders.ts';
import {
  CALENDAR_2026,
  decide,
  FORWARD,
  KINDS_2026,
  type Particulars,
  REGISTRATION_2026,
  type RuleSet,
} from './index.ts';

/** What each shipped kind passes through on a day without questions, and how it ends. */
// oxfmt-ignore
const ROUTES: Record<string, readonly string[]> = {
  registration:  ['survey', 'village_deliberation', 'local_validation', 'district_ratification', 'ministry_verification', 'dukcapil_check', 'enrollment', 'enrolled'],
  update:        ['survey', 'village_deliberation', 'local_validation', 'district_ratification', 'ministry_verification', 'dukcapil_check', 'enrollment', 'closed'],
  programme:     ['survey', 'village_deliberation', 'local_validation', 'district_ratification', 'ministry_verification', 'dukcapil_check', 'enrollment', 'closed'],
  objection:     ['survey', 'local_validation', 'ministry_verification', 'dukcapil_check', 'enrollment', 'closed'],
  own_objection: ['survey', 'local_validation', 'ministry_verification', 'dukcapil_check', 'enrollment', 'closed'],
  reactivation:  ['local_validation', 'ministry_verification', 'dukcapil_check', 'enrollment', 'closed'],
};

const allOf = ({ documents = {} }: (typeof KINDS_2026)[string]) => [...new Set(Object.values(documents).flat())];

const opened = (kind: string, given: Particulars = {}, rules: RuleSet = REGISTRATION_2026) => {
  const { asks, reported } = rules.kinds[kind]!;
  return anOpenedFile({
    kind,
    rules,
    given: { ...(asks && { asked: asks[0]! }), ...(reported && { reported }), ...given },
  });
};
const withDocuments = (file: File, ...documents: string[]) =>
  goOn(file, { asks: 'document_added', with: { papers: documents } });

/** Carries a file on until nothing is left to say yes to. */
function toTheEnd(file: File): File {
  const { stage, kind } = file.proposal;
  const last: Step = file.facts.rules.kinds[kind]!.rests ? 'enrolled' : 'applied';
  const step = stage === 'enrollment' ? last : FORWARD[stage];
  if (!step) return file;
  return toTheEnd(stage === 'survey' ? goOn(file, 'assigned', step) : goOn(file, step));
}

describe('each kind of proposal', () => {
  test('that ships has its route written down here', () => {
    expect(Object.keys(ROUTES)).toEqual(Object.keys(KINDS_2026));
  });

  test.each(Object.entries(ROUTES))('%s passes its own stages, and no other', (kind, route) => {
    const { events } = toTheEnd(withDocuments(opened(kind), ...allOf(KINDS_2026[kind]!)));
    expect([...new Set(events.map(({ stage }) => stage))]).toEqual(route);
  });

  test.each(Object.keys(KINDS_2026).filter((kind) => kind !== 'registration'))('%s closes as applied', (kind) => {
    const { proposal } = toTheEnd(withDocuments(opened(kind), ...allOf(KINDS_2026[kind]!)));
    expect(proposal).toMatchObject({ stage: 'closed', outcome: 'applied' });
  });
});

describe('what is asked', () => {
  const open = (given: Particulars) => {
    const facts = { rules: REGISTRATION_2026, now: new Date('2026-01-05T02:00:00Z'), calendar: CALENDAR_2026 };
    const command = aCommand({ asks: 'opened' });
    return decide(undefined, { ...command, with: { ...command.with, ...given } }, facts);
  };

  test.each<[string, Particulars, string]>([
    ['a change that is not said', { kind: 'update' }, 'asked_unknown'],
    ['a change that nobody knows', { kind: 'update', asked: 'divination' }, 'asked_unknown'],
    ['something of a kind that asks for one thing only', { kind: 'registration', asked: 'birth' }, 'asked_unknown'],
    ['a kind that only an object has', { kind: 'constructor' }, 'kind_unknown'],
    ['an objection without anybody who objects', { kind: 'objection', asked: 'unfit' }, 'particulars_missing'],
  ])('%s is refused', (_, given, code) => {
    const verdict = open(given);
    expect(verdict).toMatchObject({ ok: false, code });
  });

  test('is named in the refusal, and kept with the proposal', () => {
    expect(open({ kind: 'update' })).toMatchObject({ facts: { asks: KINDS_2026['update']!.asks } });
    expect(opened('update', { asked: 'death' }).proposal).toMatchObject({ kind: 'update', asked: 'death' });
  });
});

describe('a file without its papers', () => {
  const atRegency = (file: File, ...steps: Step[]) => goOn(file, ...steps);
  const verdictOn = ({ proposal, facts }: File, given: Particulars = {}) =>
    decide(proposal, aCommand({ asks: 'locally_validated', with: given }, proposal, facts.now), facts);

  test('is not said yes to by the regency, which is told what is missing', () => {
    const move = atRegency(opened('update', { asked: 'move' }), 'assigned', 'surveyed', 'village_accepted');
    expect(verdictOn(move)).toMatchObject({
      code: 'documents_missing',
      facts: { missing: ['leaving_letter', 'arrival_letter'] },
    });
    expect(verdictOn(withDocuments(move, 'leaving_letter'))).toMatchObject({ facts: { missing: ['arrival_letter'] } });
    expect(verdictOn(withDocuments(move, 'leaving_letter', 'arrival_letter')).ok).toBe(true);
  });

  test('may bring them with the decision itself, and twice', () => {
    const file = withDocuments(opened('reactivation'), 'other');
    expect(verdictOn(file).ok).toBe(false);
    const { proposal } = goOn(withDocuments(file, 'facility_letter', 'other'), 'locally_validated');
    expect(proposal).toMatchObject({ stage: 'ministry_verification', papers: ['other', 'facility_letter'] });
    expect(verdictOn(file, { papers: ['facility_letter'] }).ok).toBe(true);
  });

  test('may still be refused or sent back', () => {
    const file = goOn(opened('objection'), 'assigned', 'surveyed');
    expect(goOn(file, 'rejected').proposal.stage).toBe('rejected');
  });

  test('is no matter for what asks for none', () => {
    const file = goOn(opened('update', { asked: 'answers' }), 'assigned', 'surveyed', 'village_accepted');
    expect(verdictOn(file).ok).toBe(true);
  });
});

describe('the clocks of a reactivation', () => {
  test('are a day at the regency and a day at the ministry, and silence climbs', () => {
    const file = opened('reactivation');
    const { dueAt, stageSince } = file.proposal;
    expect(Date.parse(dueAt!) - Date.parse(stageSince)).toBeLessThan(2 * DAY);
    expect(goOn(file, 'escalated').proposal).toMatchObject({ level: 1, stage: 'local_validation' });
    const verified = goOn(withDocuments(file, 'facility_letter'), 'locally_validated').proposal;
    expect(Date.parse(verified.dueAt!) - Date.parse(verified.stageSince)).toBeLessThan(2 * DAY);
  });

  test('leave those of other kinds as they are', () => {
    const { proposal } = goOn(opened('update', { asked: 'answers' }), 'assigned', 'surveyed', 'village_accepted');
    expect(Date.parse(proposal.dueAt!) - Date.parse(proposal.stageSince)).toBeGreaterThan(10 * DAY);
  });
});

test('a sixth kind is a row of data, and reaches its end', () => {
  const rules: RuleSet = {
    ...REGISTRATION_2026,
    kinds: {
      ...KINDS_2026,
      certificate: {
        skips: ['survey', 'village_deliberation', 'ministry_verification'],
        rests: false,
        asks: ['hardship'],
      },
    },
  };
  const { proposal, events } = toTheEnd(opened('certificate', {}, rules));
  expect(proposal).toMatchObject({ kind: 'certificate', asked: 'hardship', stage: 'closed', outcome: 'applied' });
  expect(events.map(({ by }) => by.id)).toContain(CAST.supervisor.id);
  expect(proposal.region).toBe(VILLAGE);
});
