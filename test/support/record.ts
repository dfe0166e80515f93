import { randomUUID } from 'node:crypto';
import type { Command, EventName, Officer, Particulars, Proposal } from '#domain';
import { connected } from '../../apps/local/src/database.ts';
import { freshDatabase } from './server-postgres.ts';
import type { Answer, Attachments } from '../../libs/ledger/src/answer.ts';
import { applyTogether } from '../../libs/ledger/src/apply.ts';
import { Database } from '../../libs/ledger/src/database.ts';
import type { KeyRing } from '../../libs/ledger/src/keys.ts';
import { seedReference } from '../../libs/ledger/src/reference.ts';

export const VILLAGE = '32.01.05.2003';
export const OTHER_VILLAGE = '32.01.05.2001';
const REGENCY = '32.01';
const OFFICE = '00000000-0000-4000-8000-100000000001';

const anOfficer = (number: number, role: Officer['role'], region: string): Officer => ({
  id: `00000000-0000-4000-8000-2000000000${String(number).padStart(2, '0')}`,
  role,
  region,
});
export const OFFICERS = {
  operator: anOfficer(1, 'operator', VILLAGE),
  neighbour: anOfficer(2, 'operator', OTHER_VILLAGE),
  surveyor: anOfficer(3, 'surveyor', VILLAGE),
  validator: anOfficer(4, 'validator', REGENCY),
  supervisor: anOfficer(5, 'supervisor', REGENCY),
  verifier: anOfficer(6, 'verifier', ''),
  ministrySupervisor: anOfficer(7, 'supervisor', ''),
  administrator: anOfficer(8, 'administrator', ''),
  elsewhere: anOfficer(9, 'validator', '73.71'),
} as const satisfies Record<string, Officer>;

export const KEYS: KeyRing = {
  master: [{ id: 'm1', key: Buffer.alloc(32, 1) }],
  index: [{ id: 'i1', key: Buffer.alloc(32, 2) }],
};

const district = (region: string): string => region.replaceAll('.', '').slice(0, 6);
/** A family of which everybody can see that it was made up: a mother and her child, with serials from 9000 up. */
export const aFamily = (number: number, name = 'Wati Peraga', region = VILLAGE) => {
  const serial = String(9000 + number);
  return {
    kk: `${district(region)}010315${serial}`,
    address: `Jalan Peraga ${number}`,
    phone: `0800900${serial}`,
    members: [
      {
        nik: `${district(region)}520380${serial}`,
        name,
        birthPlace: 'Bogor',
        bornOn: '1980-03-12',
        sex: 'female' as const,
        relation: 'head',
      },
      {
        nik: `${district(region)}050610${serial}`,
        name: `Anak ${name}`,
        birthPlace: 'Bogor',
        bornOn: '2010-06-05',
        sex: 'male' as const,
        relation: 'child',
      },
    ],
  };
};

const GIVEN: Partial<Record<EventName, Particulars>> = {
  village_accepted: { meeting: { heldOn: '2026-01-05', by: 'minutes', present: 12 } },
  assigned: { officer: OFFICERS.surveyor.id },
  ratified: { letter: 'SK-460-2026' },
  returned: { repair: ['answers'], reason: 'RES-NOTFOUND' },
};
const BY: Partial<Record<EventName, Officer>> = {
  opened: OFFICERS.operator,
  assigned: OFFICERS.operator,
  surveyed: OFFICERS.surveyor,
  village_accepted: OFFICERS.operator,
  locally_validated: OFFICERS.validator,
  ratified: OFFICERS.supervisor,
  ministry_verified: OFFICERS.verifier,
};

export type Asked = Partial<Command> & { asks: EventName; attachments?: Attachments };

/** A database of one's own with a clock that stands still until it is told, and the words to write a file of it. */
export async function openRecord() {
  const fresh = await freshDatabase();
  let now = new Date('2026-01-05T02:00:00Z');
  const db = new Database({ url: fresh.apiUrl, clock: () => now });
  await seedReference(fresh.ownerUrl, {
    regions: [VILLAGE, OTHER_VILLAGE].map((code) => ({ code, name: `Desa ${code}`, level: 'village' })),
    offices: [{ id: OFFICE, name: 'Kantor Desa (demo)', region: VILLAGE }],
    officers: Object.entries(OFFICERS).map(([key, { id, role, region }]) => ({
      id,
      role,
      region,
      issuer: 'test',
      subject: key,
      name: key,
      officeId: OFFICE,
    })),
  });

  const wait = (seconds: number): Date => (now = new Date(now.getTime() + seconds * 1000));
  const superuser = (text: string, params: unknown[] = []) =>
    connected(fresh.ownerUrl, async (client) => (await client.query(text, params)).rows);
  const current = async (id: string): Promise<Proposal | undefined> =>
    (await superuser('select body from proposal where id = $1', [id]))[0]?.body;

  /** One command, as on a usual day. */
  const ask = async (proposalId: string, { attachments, ...asked }: Asked): Promise<Answer> => {
    const by = asked.by ?? BY[asked.asks] ?? OFFICERS.operator;
    const expectedVersion = (await current(proposalId))?.version;
    const command: Command = {
      id: randomUUID(),
      proposalId,
      by,
      ...(expectedVersion && { expectedVersion }),
      with: GIVEN[asked.asks] ?? { reason: 'LOC-UNFIT' },
      ...asked,
    };
    const [answer] = await applyTogether({ db, keys: KEYS }, by, [{ command, attachments }]);
    return answer!;
  };
  /** A story: each step must be lawful, and has settled before the next one. @returns the proposal after it */
  const tell = async (proposalId: string, ...steps: (EventName | Asked)[]): Promise<Proposal> => {
    let proposal: Proposal | undefined;
    for (const step of steps) {
      const answer = await ask(proposalId, typeof step === 'string' ? { asks: step } : step);
      if (!answer.ok) throw new Error(`${JSON.stringify(step)}: ${answer.code} ${JSON.stringify(answer.facts)}`);
      proposal = answer.proposal;
      wait(11);
    }
    return proposal!;
  };
  let families = 0;
  /** A family's proposal on the day it is opened. @returns its id */
  const opened = async ({
    name,
    region = VILLAGE,
    by,
    rules = '2026-1',
  }: { name?: string; region?: string; by?: Officer; rules?: string } = {}) => {
    const id = randomUUID();
    families += 1;
    const family = aFamily(families, name, region);
    const particulars = { kind: 'registration', region, rules };
    await tell(id, { asks: 'opened', with: particulars, attachments: { family }, ...(by && { by }) });
    return id;
  };
  const close = async () => {
    await db.close();
    await fresh.drop();
  };
  return { db, fresh, now: () => now, wait, superuser, ask, tell, opened, close };
}
export type OpenRecord = Awaited<ReturnType<typeof openRecord>>;

/** To the first stage that a usual day reaches. */
export const TO_VALIDATION = ['assigned', 'surveyed', 'village_accepted'] as const;
