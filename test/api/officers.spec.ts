import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'officers-'));
});
afterAll(async () => {
  await door[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const OFFICE = '11111111-1111-4111-8111-111111111111';
const RINA = {
  id: '22222222-2222-4222-8222-222222222222',
  subject: 'rina',
  name: 'Rina',
  role: 'validator',
  office: OFFICE,
};
const aFile = () => ({
  issuer: door.issuer.url,
  regions: [
    { code: '33', name: 'Jawa Tengah' },
    { code: '33.01', name: 'Kabupaten Cilacap' },
  ],
  offices: [{ id: OFFICE, name: 'Dinas Sosial Kabupaten Cilacap', region: '33.01' }],
  officers: [RINA],
});

/** Types `npm run officers -- <file>`. */
async function load(content: unknown) {
  const file = join(folder, 'officers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const given = ['--conditions=source', 'apps/api/src/officers.main.ts', file];
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: door.database.ownerUrl };
    execFile(process.execPath, given, { env }, (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }));
  });
}
const knocks = async () => {
  const token = await door.issuer.token('rina');
  const { status, body } = await door.knock(undefined, 'GET', '/proposals', { token });
  return [status, body.code];
};

describe('the officers of a server', () => {
  test('come from a file, and may sign in at once; the same file again changes nothing', async () => {
    expect(await knocks()).toEqual([403, 'not_an_officer']);
    const first = await load(aFile());
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('regions: 2');
    const standing = () =>
      door.asOwner(
        `select o.*, r.level, r.zone from officer o join region r on r.code = o.region_code where o.subject = 'rina'`,
      );
    const { rows } = await standing();
    expect(rows).toMatchObject([{ region_code: '33.01', level: 'regency', zone: 7, active: true, absent_until: null }]);
    expect(await knocks()).toEqual([200, undefined]);
    expect(await load(aFile())).toEqual(first);
    expect((await standing()).rows).toEqual(rows);
  });

  test('leave by the file as well, and keep their row', async () => {
    await load({ ...aFile(), officers: [{ ...RINA, active: false }] });
    expect(await knocks()).toEqual([403, 'not_an_officer']);
    const { rows } = await door.asOwner(`select active from officer where subject = 'rina'`);
    expect(rows).toEqual([{ active: false }]);
    await load({ ...aFile(), officers: [{ ...RINA, absentUntil: '2027-01-31T17:00:00Z' }] });
    expect(await knocks()).toEqual([200, undefined]);
  });

  // oxfmt-ignore
  test.each<[string, () => unknown, RegExp]>([
    ['is no JSON',                      () => '{',                                                              /bukan JSON.*not JSON/],
    ['has a region that is no code',    () => ({ ...aFile(), regions: [{ code: '3301', name: 'Cilacap' }] }),   /\/regions\/0\/code: kode wilayah.* \/ a region code/],
    ['has a role that does not exist',  () => ({ ...aFile(), officers: [{ ...RINA, role: 'king' }] }),          /\/officers\/0\/role: /],
    ['has a field that nobody knows',   () => ({ ...aFile(), officers: [{ ...RINA, password: 'x' }] }),         /\/officers\/0\/password: .*tidak dikenal.*not known/],
    ['names an office that is not there', () => ({ ...aFile(), offices: [] }),                                  /\/officers\/0\/office: kantor.*not in the file/],
    ['lists somebody twice',            () => ({ ...aFile(), officers: [RINA, RINA] }),                         /\/officers\/1\/id: .*already[^]*\/officers\/1\/subject: /],
    ['gives somebody another id',       () => ({ ...aFile(), officers: [{ ...RINA, id: OFFICE }] }),            /id lain.*another id/],
  ])('a file that %s is refused in both languages, and changes nothing', async (_what, content, says) => {
    const table = () => door.asOwner('select * from officer order by id');
    const { rows: before } = await table();
    const { code, out, err } = await load(content());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(says);
    expect((await table()).rows).toEqual(before);
  });
});
