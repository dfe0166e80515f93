import { changes, hasReasons, isMark, isMove, LONGEST_REASON_NOTE, NEEDS, REASONS, reasonsFor, RIGHTS } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { assert, property, stringMatching } from 'fast-check';
import { commandBody, SPOKEN } from './commands.ts';

const ID = '00000000-0000-4000-8000-000000000001';
/** One good value for each particular, as an officer would send it. */
const GIVEN: Record<string, unknown> = {
  kind: 'registration',
  region: '32.01.05.2003',
  rules: '2026-1',
  repair: ['answers'],
  until: '2026-07-01T10:00:00.000Z',
  outcome: 'moved',
  officer: ID,
  finding: { code: 'DUP-KK' },
  findings: [{ code: 'ID-NIK-NOTFOUND', subject: ID }],
  meeting: { heldOn: '2026-06-01', by: 'minutes', present: 24 },
  letter: '460/118/Dinsos/2026',
};
const ENCLOSED: Partial<Record<string, object>> = {
  surveyed: { survey: { instrument: 'regsosek', version: '2022', answers: { '101': '32' } } },
  document_added: { documents: [{ name: 'minutes', sha256: 'a'.repeat(64) }] },
  noted: { note: 'The house is behind the mosque.' },
};
/** The first reason of the event's list, where the event keeps it. */
const reasonIn = (asks: (typeof SPOKEN)[number], code: string = reasonsFor(asks)[0]!.code) =>
  hasReasons(asks) ? { [REASONS[asks].in]: REASONS[asks].in === 'finding' ? { code } : code } : {};
const decides = (asks: (typeof SPOKEN)[number]) => isMove(asks) || changes(asks).version;
const bodyOf = (asks: (typeof SPOKEN)[number]): Record<string, unknown> => ({
  asks,
  ...(decides(asks) && { expectedVersion: 3 }),
  ...Object.fromEntries((NEEDS[asks] ?? []).map((need) => [need, GIVEN[need]])),
  ...ENCLOSED[asks],
  ...(hasReasons(asks) && { ...reasonIn(asks), ...(reasonsFor(asks)[0]!.asksForNote && { note: 'Air minum.' }) }),
});

const REASONED = SPOKEN.filter(hasReasons);

describe('a reason', () => {
  test.each(REASONED)('for %s is any of its list', (asks) => {
    for (const { code, asksForNote } of reasonsFor(asks)) {
      const body = { ...bodyOf(asks), ...reasonIn(asks, code), ...(asksForNote && { note: 'Sumur belum difoto.' }) };
      expect(commandBody.safeParse(body).error?.issues).toBeUndefined();
    }
  });

  test.each(REASONED)('for %s that is not of its list is refused by its field, and the list is told', (asks) => {
    for (const code of ['XYZ', 'Ibu Wati', '', 'QUORUM-OF-MARS']) {
      const [issue, ...others] = commandBody.safeParse({ ...bodyOf(asks), ...reasonIn(asks, code) }).error!.issues;
      expect(others).toEqual([]);
      expect(issue!.path[0]).toBe(REASONS[asks].in);
      for (const reason of reasonsFor(asks)) expect(issue!.message).toContain(reason.code);
    }
  });

  test.each(REASONED)('for %s needs a note where a code cannot say it, and only there', (asks) => {
    for (const { code, asksForNote } of reasonsFor(asks)) {
      const { note: _, ...silent } = { ...bodyOf(asks), ...reasonIn(asks, code) };
      expect(commandBody.safeParse(silent).error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(
        asksForNote ? ['note'] : [],
      );
    }
  });

  test('is not explained at length', () => {
    const body = { ...bodyOf('rejected'), note: 'x'.repeat(LONGEST_REASON_NOTE) };
    expect(commandBody.safeParse(body).success).toBe(true);
    expect(commandBody.safeParse({ ...body, note: `${body.note}x` }).success).toBe(false);
  });
});

describe('what may be asked for', () => {
  test('is everything that some desk holds, and nothing that only the machine records', () => {
    expect([...SPOKEN].toSorted()).toEqual(
      [...new Set(RIGHTS.flatMap(({ acts }) => acts))].filter((act) => isMove(act) || isMark(act)).toSorted(),
    );
    for (const asks of ['identity_matched', 'enrolled', 'escalated', 'appeal_lapsed', 'parked']) {
      expect(commandBody.safeParse({ asks, expectedVersion: 1 }).success).toBe(false);
    }
  });

  test.each(SPOKEN)('%s is accepted with what the law needs for it', (asks) => {
    expect(commandBody.safeParse(bodyOf(asks)).error?.issues).toBeUndefined();
  });

  test.each(SPOKEN)('%s is refused without each of the things that the law needs', (asks) => {
    const whole = bodyOf(asks);
    const needed = [...(NEEDS[asks] ?? []), ...(decides(asks) ? ['expectedVersion'] : [])];
    for (const name of needed) {
      const { [name]: _, ...rest } = whole;
      expect(commandBody.safeParse(rest).error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
    }
  });

  test.each(SPOKEN)('%s is refused with a field that nobody knows, or with a stage to go to', (asks) => {
    for (const extra of [{ stage: 'enrolled' }, { by: { id: ID, role: 'verifier' } }, { isAdmin: true }]) {
      expect(commandBody.safeParse({ ...bodyOf(asks), ...extra }).success).toBe(false);
    }
  });

  // The number of a person as it is, or written in groups; letters before it, or behind it
  const numbers = stringMatching(/^[a-zA-Z]{0,4}(?:\d{4}[-_.]?){4}[a-zA-Z]{0,4}$/);
  const survey = { instrument: 'census', version: '2030', answers: {} };
  test.each<[string, (hidden: string) => object]>([
    ['an instrument', (instrument) => ({ asks: 'surveyed', expectedVersion: 1, survey: { ...survey, instrument } })],
    ['a version', (version) => ({ asks: 'surveyed', expectedVersion: 1, survey: { ...survey, version } })],
    ['a document', (name) => ({ asks: 'document_added', documents: [{ name, sha256: 'a'.repeat(64) }] })],
  ])('%s carries no number of a person, whatever is put around it', (_, hiding) => {
    expect(commandBody.safeParse(hiding('minutes')).error?.issues).toBeUndefined();
    assert(property(numbers, (hidden) => expect(commandBody.safeParse(hiding(hidden)).success).toBe(false)));
  });

  test.each(['2026', '2026-1', '2025-03-15', 'v1.2'])('%s is a version of a survey', (version) => {
    const body = { asks: 'surveyed', expectedVersion: 1, survey: { ...survey, version } };
    expect(commandBody.safeParse(body).error?.issues).toBeUndefined();
  });

  test.each(['Foto rumah Ibu Wati.jpg', 'KK 3201050203159901', 'kk.jpg', 'wati', ''])(
    'a document is no file with a name that somebody typed: %p',
    (name) => {
      const body = { asks: 'document_added', documents: [{ name, sha256: 'a'.repeat(64) }] };
      expect(commandBody.safeParse(body).success).toBe(false);
    },
  );
});
