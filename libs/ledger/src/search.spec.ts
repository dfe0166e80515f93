import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import {
  aFamily,
  KEYS,
  OFFICERS,
  type OpenRecord,
  openRecord,
  OTHER_VILLAGE,
  VILLAGE,
} from '../../../test/support/record.ts';
import { search } from './search.ts';

let record: OpenRecord;
let id: string;
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened({ name: 'Siti Soeharti' });
});
afterAll(() => record.close());

const family = aFamily(1, 'Siti Soeharti');
const logged = () =>
  record.superuser(
    'select actor_id, proposal_id, act, fields, reason, purpose, legal_basis from access_log order by id',
  );
// The log can only grow, so a test looks at what it added.
let before: number;
beforeEach(async () => {
  before = (await logged()).length;
});
const added = async () => (await logged()).slice(before);

describe('the search', () => {
  let neighbours: string;
  beforeAll(async () => {
    neighbours = await record.opened({ name: 'Siti Suharti', region: OTHER_VILLAGE, by: OFFICERS.neighbour });
    await record.opened({ name: 'Budi Peraga' });
  });
  const why = 'keluarga datang ke kantor';
  const found = async (
    officer: (typeof OFFICERS)[keyof typeof OFFICERS],
    query: { nik?: string; name?: string },
    region = officer.region,
  ) => (await search(record.db, KEYS, officer, { ...query, region, reason: why })).map(({ proposalId }) => proposalId);

  test('finds by NIK whom it belongs to', async () => {
    const { nik } = family.members[0]!;
    const hits = await search(record.db, KEYS, OFFICERS.operator, { nik, region: VILLAGE, reason: why });
    expect(hits).toEqual([
      {
        proposalId: id,
        ticket: expect.any(String),
        kind: 'registration',
        stage: 'survey',
        personId: expect.any(String),
        name: 'Siti Soeharti',
        bornOn: '1980-03-12',
        village: { code: VILLAGE, name: `Desa ${VILLAGE}` },
        matchedBy: 'nik',
      },
    ]);
    expect(await found(OFFICERS.operator, { nik: nik.replace(/.$/, '7') })).toEqual([]);
  });

  // oxfmt-ignore
  test.each(['Siti Soeharti', 'siti suharti', 'SUHARTI  siti', 'soehar sit', "Siti Su'harti"])('finds by name, forgiving: %p', async (name) => {
    expect([...new Set(await found(OFFICERS.operator, { name }))]).toEqual([id]);
    expect(new Set(await found(OFFICERS.validator, { name }))).toEqual(new Set([id, neighbours]));
  });

  test.each(['%', '_', 'S', '', '.*'])('does not list a village for a word that says nothing: %p', async (name) => {
    expect(await found(OFFICERS.operator, { name })).toEqual([]);
  });

  test('finds only inside the area, and only in the officer’s own', async () => {
    expect(await found(OFFICERS.validator, { name: 'Siti' }, OTHER_VILLAGE)).toEqual([neighbours, neighbours]);
    expect(await found(OFFICERS.elsewhere, { name: 'Siti' })).toEqual([]);
    expect(await found(OFFICERS.operator, { name: 'Siti' }, OTHER_VILLAGE)).toEqual([]);
    expect(await found(OFFICERS.surveyor, { name: 'Siti' })).toEqual([]);
    expect(await found(OFFICERS.administrator, { name: 'Siti' })).toEqual([]);
  });

  test('the database itself keeps an officer in their area, whoever calls its function', async () => {
    const asked = `select * from search_persons($1, 'Siti', null, 'none', 'none', 'none')`;
    expect(await record.db.write(OFFICERS.operator, (q) => q(asked, [OTHER_VILLAGE]))).toEqual([]);
    expect(await record.db.write(OFFICERS.operator, (q) => q(asked, ['']))).toEqual([]);
    expect(await record.db.write(undefined, (q) => q(asked, [VILLAGE]))).toEqual([]);
    expect(await record.db.write(SYSTEM, (q) => q(asked, [VILLAGE]))).not.toEqual([]);
  });

  test('every search is written down with its reason, and so is each proposal it found', async () => {
    await found(OFFICERS.operator, { name: 'Siti' });
    await found(OFFICERS.operator, { nik: '3201055203809999' });
    const line = {
      actor_id: OFFICERS.operator.id,
      reason: why,
      purpose: 'social_registry',
      legal_basis: 'UU 27/2022 art. 20',
    };
    const lines = await added();
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        { ...line, proposal_id: null, act: 'searched', fields: ['name'] },
        { ...line, proposal_id: id, act: 'found', fields: ['name', 'born_on'] },
        { ...line, proposal_id: null, act: 'searched', fields: ['nik'] },
      ]),
    );
  });
});
