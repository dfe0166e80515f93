import { describe, expect, test } from '@jest/globals';
import { anOfficer, NATION, VILLAGE } from '../../../test/support/builders.ts';
import {
  type Act,
  allowedMoves,
  can,
  canSee,
  type Ground,
  MARK_NAMES,
  markAllowed,
  MOVE_NAMES,
  type Officer,
  ROLES,
  type Stage,
  STAGE_NAMES,
  SYSTEM,
  SYSTEM_MAY,
} from './index.ts';

/** The desks of the matrix; Ms is a supervisor whose office is the ministry. */
const DESKS = ['Op', 'Sv', 'Va', 'Su', 'Ms', 'Ve', 'Ad', 'Au', 'Pl', 'Pa'] as const;
type DeskName = (typeof DESKS)[number];

/**
 * The matrix of rights, written by hand beside the table of the law. V own village, A assigned, R own regency, C nobody else's claim,
 * N nation; a digit is the level of silence from which the right begins. A dot is no. Columns as in DESKS.
 */
// oxfmt-ignore
const MATRIX: readonly (readonly [acts: string, stages: string, cells: string])[] = [
  //                                                             Op Sv Va Su Ms Ve Ad Au Pl Pa
  ['opened',                          'any',                    'V  .  R  .  .  .  .  .  .  .'],
  ['corrected finding_raised',        'any',                    'V  A  R  .  .  .  .  .  .  .'],
  ['finding_dismissed',               'any but clarification',  'V  A  R  .  .  .  .  .  .  .'],
  ['finding_dismissed',               'clarification',          '.  .  .  .  N1 N  .  .  .  .'],
  ['life_event_recorded',             'any',                    'V  .  .  .  .  .  .  .  .  .'],
  ['withdrawal_asked withdrawal_cancelled', 'any',              'V  .  R  .  .  .  .  .  .  .'],
  ['assigned',                        'any',                    'V  .  R  R  .  .  .  .  .  .'],
  ['surveyed visit_failed',           'any',                    'V  A  .  .  .  .  .  .  .  .'],
  ['village_accepted village_declined postponed returned', 'village_deliberation', 'V  .  .  .  .  .  .  .  .  .'],
  ['locally_validated returned rejected', 'local_validation',   '.  .  R  R1 N2 .  .  .  .  .'],
  ['ratified returned',               'district_ratification',  '.  .  .  R  N2 .  .  .  .  .'],
  ['ministry_verified returned rejected', 'ministry_verification', '.  .  .  .  N1 N  .  .  .  .'],
  ['clarified returned',              'clarification',          '.  .  R  R1 N1 N  .  .  .  .'],
  ['rejected',                        'clarification',          '.  .  .  .  N1 N  .  .  .  .'],
  ['kept removed',                    'review',                 '.  .  R  R1 N2 .  .  .  .  .'],
  ['appealed',                        'rejected',               'V  .  R  .  .  .  .  .  .  .'],
  ['appeal_granted appeal_denied',    'appeal',                 '.  .  .  R  N  .  .  .  .  .'],
  ['ended',                           'survey',                 'V  A  .  .  .  .  .  .  .  .'],
  ['ended',                           'village_deliberation',   'V  .  .  .  .  .  .  .  .  .'],
  ['ended',                           'rejected',               'V  .  R  .  .  .  .  .  .  .'],
  ['ended',                           'local_validation review', '.  .  R  R1 N2 .  .  .  .  .'],
  ['ended',                           'district_ratification',  '.  .  .  R  N2 .  .  .  .  .'],
  ['ended',                           'ministry_verification',  '.  .  .  .  N1 N  .  .  .  .'],
  ['ended',                           'clarification',          '.  .  R  R1 N1 N  .  .  .  .'],
  ['ended',                           'appeal',                 '.  .  .  R  N  .  .  .  .  .'],
  ['ended',                           'dukcapil_check',         '.  .  R  .  .  N  .  .  .  .'],
  ['ended',                           'enrollment enrolled reevaluation', '.  .  R  .  .  .  .  .  .  .'],
  ['claimed released',                'survey',                 'V  A  .  .  .  .  .  .  .  .'],
  ['claimed released',                'village_deliberation',   'V  .  .  .  .  .  .  .  .  .'],
  ['claimed released',                'local_validation review', '.  .  R  R1 N2 .  .  .  .  .'],
  ['claimed released',                'district_ratification',  '.  .  .  R  N2 .  .  .  .  .'],
  ['claimed released',                'ministry_verification',  '.  .  .  .  N1 N  .  .  .  .'],
  ['claimed released',                'clarification',          '.  .  R  R1 N1 N  .  .  .  .'],
  ['claimed released',                'appeal',                 '.  .  .  R  N  .  .  .  .  .'],
  ['reassigned',                      'survey village_deliberation local_validation district_ratification review', '.  .  .  R  N2 .  N  .  .  .'],
  ['reassigned',                      'ministry_verification clarification appeal', '.  .  .  R  N  .  N  .  .  .'],
  ['held resumed extended reminded',  'survey village_deliberation local_validation district_ratification review', '.  .  .  R  N2 .  .  .  .  .'],
  ['held resumed extended reminded',  'ministry_verification clarification appeal', '.  .  .  R  N  .  .  .  .  .'],
  ['noted document_added see',        'any',                    'V  A  R  R  N  C  .  .  .  .'],
  ['undone',                          'any',                    'V  A  R  R  N  N  .  .  .  .'],
  ['see see_technical',               'any',                    '.  .  .  .  .  .  .  N  .  .'],
  ['see_technical',                   'any',                    'V  A  R  R  N  C  N  .  .  .'],
  ['search',                          'any',                    'V  .  R  R  N  N  .  N  .  .'],
  ['see_stuck',                       'any',                    '.  .  .  R  N  .  N  N  .  .'],
  ['manage_officers',                 'any',                    '.  .  .  R  N  .  .  .  .  .'],
  ['end_sessions',                    'any',                    '.  .  .  R  N  .  N  .  .  .'],
  ['unparked',                        'any',                    '.  .  .  .  .  .  N  .  .  .'],
];

/** How the officer's region lies to that of the proposal. */
const RELATIONS = ['own', 'sibling', 'parent', 'other'] as const;
type Relation = (typeof RELATIONS)[number];
const REGIONS: Record<'village' | 'regency' | 'nation', Record<Relation, string>> = {
  village: { own: VILLAGE, sibling: '32.01.05.2004', parent: '32.01.05', other: '33.01.05.2003' },
  regency: { own: '32.01', sibling: '32.02', parent: '32', other: '33.01' },
  nation: { own: NATION, sibling: '32.01', parent: '32', other: '33' },
};
const ROLE_OF: Record<DeskName, [Officer['role'], keyof typeof REGIONS]> = {
  Op: ['operator', 'village'],
  Sv: ['surveyor', 'village'],
  Va: ['validator', 'regency'],
  Su: ['supervisor', 'regency'],
  Ms: ['supervisor', 'nation'],
  Ve: ['verifier', 'nation'],
  Ad: ['administrator', 'nation'],
  Au: ['auditor', 'nation'],
  Pl: ['planner', 'nation'],
  Pa: ['partner', 'nation'],
};

const isAt = (stages: string, stage: Stage): boolean =>
  stages === 'any' ||
  (stages.startsWith('any but ') ? stages !== `any but ${stage}` : stages.split(' ').includes(stage));
/** A province is an area that holds its regencies; nobody's village is held by its district. */
const holds: Record<string, (relation: Relation, ground: Ground, id: string) => boolean> = {
  V: (relation) => relation === 'own',
  R: (relation) => relation === 'own' || relation === 'parent',
  N: (relation) => relation === 'own',
  C: (relation, { owner }, id) => relation !== 'other' && (owner === undefined || owner === id),
  A: (_relation, { surveyor }, id) => surveyor === id,
};
const expected = (desk: DeskName, act: Act, relation: Relation, ground: Ground, id: string): boolean =>
  MATRIX.some(([acts, stages, cells]) => {
    const cell = cells.split(/\s+/)[DESKS.indexOf(desk)]!;
    const [scope = '.', level = '0'] = cell;
    return (
      scope !== '.' &&
      acts.split(' ').includes(act) &&
      isAt(stages, ground.stage!) &&
      ground.level! >= Number(level) &&
      holds[scope]!(relation, ground, id)
    );
  });

const OTHERS: readonly Act[] = ['see', 'see_technical', 'search', 'see_stuck', 'manage_officers', 'end_sessions'];
const isLawful = (act: Act, stage: Stage): boolean =>
  OTHERS.includes(act) ||
  act === 'opened' ||
  (allowedMoves(stage) as Act[]).includes(act) ||
  MARK_NAMES.some((mark) => mark === act && markAllowed(mark, stage));
const ACTS: readonly Act[] = ['opened', ...MOVE_NAMES, ...MARK_NAMES, ...OTHERS];

describe('the matrix of rights', () => {
  test.each(ACTS)('%s: every role, stage, region, level, assignment and claim', (act) => {
    const wrong: string[] = [];
    let cells = 0;
    for (const desk of DESKS)
      for (const relation of RELATIONS)
        for (const stage of STAGE_NAMES.filter((name) => isLawful(act, name)))
          for (const level of [0, 1, 2])
            for (const part of ['mine', 'a colleague’s', undefined]) {
              const [role, reach] = ROLE_OF[desk];
              const officer = anOfficer({ role, id: 'mine', region: REGIONS[reach][relation] });
              // a supervisor of the ministry is one by the region; elsewhere the column of the regency speaks
              if (desk === 'Ms' && relation !== 'own') continue;
              const ground = { region: VILLAGE, stage, level, ...(part && { owner: part, surveyor: part }) };
              cells += 1;
              const may = can(officer, act, ground).ok;
              if (may !== expected(desk, act, relation, ground, 'mine'))
                wrong.push(`${desk} ${relation} ${act} at ${stage} on level ${level}, ${part ?? 'nobody’s'}: ${may}`);
            }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(0);
  });

  test('names the desks that hold what was refused', () => {
    const operator = anOfficer({ role: 'operator' });
    expect(can(operator, 'locally_validated', { region: VILLAGE, stage: 'local_validation' })).toEqual({
      ok: false,
      code: 'right_missing',
      facts: { asks: 'locally_validated', desks: ['validator', 'supervisor', 'ministry_supervisor'] },
    });
  });
});

describe('the system', () => {
  test('records what machines may record, and no verdict', () => {
    // oxfmt-ignore
    expect([...SYSTEM_MAY].toSorted()).toEqual([
      'appeal_lapsed', 'applied', 'awaited', 'clarified', 'enrolled', 'enrollment_questioned', 'escalated', 'finding_raised', 'handed_over',
      'identity_matched', 'identity_questioned', 'life_event_recorded', 'parked', 'resumed', 'review_confirmed', 'review_opened',
      'review_questioned', 'unparked',
    ]);
    for (const act of ACTS) expect(can(SYSTEM, act, { region: VILLAGE, stage: 'survey' }).ok).toBe(SYSTEM_MAY.has(act));
    expect(canSee(SYSTEM, { region: VILLAGE })).toBe(true);
  });
});

test('an administrator decides nothing at any stage or level', () => {
  const administrator = anOfficer({ role: 'administrator', region: NATION });
  for (const stage of STAGE_NAMES)
    for (const level of [0, 1, 2])
      for (const move of MOVE_NAMES) expect(can(administrator, move, { region: VILLAGE, stage, level }).ok).toBe(false);
});

test('every role has its place in the matrix', () => {
  expect(new Set(Object.values(ROLE_OF).map(([role]) => role))).toEqual(new Set(ROLES));
});
