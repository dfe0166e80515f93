import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ceilingOf, type Officer, SYSTEM } from '#domain';
import {
  aFamily,
  KEYS,
  OFFICERS,
  type OpenRecord,
  openRecord,
  OTHER_VILLAGE,
  VILLAGE,
} from '../../../test/support/record.ts';
import { search, type SearchQuery } from './search.ts';

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

const hitsOf = async (by: Officer, query: SearchQuery) => {
  const answer = await search(record.db, KEYS, by, query);
  if (!answer.ok) throw new Error(answer.code);
  return answer.hits;
};

describe('the search', () => {
  let neighbours: string;
  beforeAll(async () => {
    neighbours = await record.opened({ name: 'Siti Suharti', region: OTHER_VILLAGE, by: OFFICERS.neighbour });
    await record.opened({ name: 'Budi Peraga' });
  });
  const why = 'citizen_asks';
  const found = async (
    officer: (typeof OFFICERS)[keyof typeof OFFICERS],
    query: { nik?: string; ticket?: string; name?: string },
    region = officer.region,
  ) => (await hitsOf(officer, { ...query, region, reason: why })).map(({ proposalId }) => proposalId);

  test('finds by NIK whom it belongs to', async () => {
    const { nik } = family.members[0]!;
    const hits = await hitsOf(OFFICERS.operator, { nik, region: VILLAGE, reason: why });
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

  // oxfmt-ignore
  test.each([
    ['Nandang Andaian',   'Nandang Andayan'],
    ['Suharto',           'Soeharto'],
    ['Muhammad Rizki',    'Mochamad Rizky'],
    ['Achmad Djunaedi',   'akhmad junaedi'],
    ['Fitri Zulaikha',    'Vitri Sulaicha'],
  ])('a name is found as it is heard: %s, asked for as %s', async (name, heard) => {
    const hers = await record.opened({ name });
    expect(new Set(await found(OFFICERS.operator, { name: heard }))).toEqual(new Set([hers]));
    expect(await found(OFFICERS.operator, { name: `${heard}ngat` })).toEqual([]);
  });

  test('finds by ticket the head of the family that holds it, and nobody of another area', async () => {
    const ticketOf = async (proposalId: string) =>
      (await record.superuser('select ticket from proposal where id = $1', [proposalId]))[0]!.ticket as string;
    const ticket = await ticketOf(id);
    const hits = await hitsOf(OFFICERS.validator, { ticket, region: VILLAGE, reason: why });
    expect(hits).toMatchObject([{ proposalId: id, ticket, name: 'Siti Soeharti', matchedBy: 'ticket' }]);
    expect(await found(OFFICERS.validator, { ticket: await ticketOf(neighbours) })).toEqual([neighbours]);
    expect(await found(OFFICERS.validator, { ticket }, OTHER_VILLAGE)).toEqual([]);
    expect(await found(OFFICERS.operator, { ticket: await ticketOf(neighbours) })).toEqual([]);
    expect(await found(OFFICERS.elsewhere, { ticket })).toEqual([]);
    expect(await found(OFFICERS.administrator, { ticket })).toEqual([]);
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
    const asked = `select * from search_persons($1, 'Siti', null, null, 'none', 'none', 'none', 25)`;
    expect(await record.db.write(OFFICERS.operator, (q) => q(asked, [OTHER_VILLAGE]))).toEqual([]);
    expect(await record.db.write(OFFICERS.operator, (q) => q(asked, ['']))).toEqual([]);
    expect(await record.db.write(undefined, (q) => q(asked, [VILLAGE]))).toEqual([]);
    expect(await record.db.write(SYSTEM, (q) => q(asked, [VILLAGE]))).not.toEqual([]);
  });

  test('every search is written down with its reason, and so is each proposal it found', async () => {
    await found(OFFICERS.operator, { name: 'Siti' });
    await found(OFFICERS.operator, { nik: '3201055203809999' });
    await found(OFFICERS.operator, { ticket: '00000000000*' });
    const line = {
      actor_id: OFFICERS.operator.id,
      reason: why,
      purpose: 'social_registry',
      legal_basis: 'UU 27/2022 art. 20',
    };
    const lines = await added();
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(
      expect.arrayContaining([
        { ...line, proposal_id: null, act: 'searched', fields: ['name'] },
        { ...line, proposal_id: id, act: 'found', fields: ['name', 'born_on'] },
        { ...line, proposal_id: null, act: 'searched', fields: ['nik'] },
        { ...line, proposal_id: null, act: 'searched', fields: ['ticket'] },
      ]),
    );
  });
});

describe('C-14 somebody who carries a register away by searching', () => {
  const reason = 'case_work';
  beforeEach(() => void record.wait(86_400));
  const FLOWERS = [
    'Melati',
    'Kenanga',
    'Cempaka',
    'Dahlia',
    'Anggrek',
    'Seruni',
    'Teratai',
    'Wijaya',
    'Gandaria',
    'Tanjung',
  ];
  const asks = (name: string, by: Officer = OFFICERS.validator) =>
    search(record.db, KEYS, by, { name, region: by.region, reason });

  test('sees no more families on a day than its ceiling, and as many again on the next', async () => {
    const ceiling = ceilingOf(OFFICERS.validator, 'found');
    expect(ceiling).toBeLessThanOrEqual(50);
    const together = ceiling / FLOWERS.length + 1;
    for (const flower of FLOWERS)
      for (let more = 0; more < together; more += 1) await record.opened({ name: `Bunga ${flower}` });
    const harvest = async () => {
      const seen = new Set<string>();
      for (const flower of FLOWERS) {
        const answer = await asks(flower);
        if (!answer.ok) return { seen, no: answer };
        for (const { proposalId } of answer.hits) seen.add(proposalId);
      }
      return { seen, no: undefined };
    };
    const { seen, no } = await harvest();
    expect(seen.size).toBe(ceiling);
    expect(no).toMatchObject({ code: 'search_ceiling_reached', facts: { ceiling } });
    const before = (await added()).length;
    expect((await asks('Nobody Atall')).ok).toBe(false);
    expect(await added()).toHaveLength(before);
    record.wait(Number(no!.facts['waitMs']) / 1000);
    expect((await harvest()).seen.size).toBe(ceiling);
  });

  test('searches so often and no more, whatever is found, and is told when the next day begins', async () => {
    const ceiling = ceilingOf(OFFICERS.operator, 'searched');
    const asked = () => asks('Nobody Atall', OFFICERS.operator);
    for (let times = 0; times < ceiling; times += 1) expect(await asked()).toEqual({ ok: true, hits: [] });
    const no = await asked();
    expect(no).toMatchObject({ ok: false, code: 'search_ceiling_reached', facts: { ceiling } });
    expect((await asks('Nobody Atall')).ok).toBe(true);
    record.wait((no.ok ? 0 : Number(no.facts['waitMs'])) / 1000);
    expect((await asked()).ok).toBe(true);
  });

  test('has no more by asking for all of it at once', async () => {
    const ceiling = ceilingOf(OFFICERS.supervisor, 'searched');
    const answers = await Promise.all(
      Array.from({ length: ceiling + 8 }, () => asks('Nobody Atall', OFFICERS.supervisor)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(ceiling);
  });
});
