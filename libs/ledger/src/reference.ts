import { Client } from 'pg';
import { type Role, zoneOf } from '#domain';
import { toLedgerError } from './faults.ts';

export type RegionSeed = { code: string; name: string; level: string };
export type OfficeSeed = { id: string; name: string; region: string };
export type OfficerSeed = {
  id: string;
  issuer: string;
  subject: string;
  name: string;
  role: Role;
  region: string;
  officeId: string;
  /** False once they have left; their row stays, because their decisions do. */
  active?: boolean;
  /** Until then (ISO 8601, UTC) nobody waits for them. Where nothing is said, leave that was written down since stays. */
  absentUntil?: string;
};
export type Reference = {
  regions: readonly RegionSeed[];
  offices: readonly OfficeSeed[];
  officers: readonly OfficerSeed[];
};

const REGIONS = `insert into region (code, name, level, zone)
  select code, name, level, zone from jsonb_to_recordset($1::jsonb) as r (code text, name text, level text, zone smallint)
  on conflict (code) do update set name = excluded.name, level = excluded.level, zone = excluded.zone`;
const OFFICES = `insert into office (id, name, region_code)
  select id, name, region from jsonb_to_recordset($1::jsonb) as o (id uuid, name text, region text)
  on conflict (id) do update set name = excluded.name, region_code = excluded.region_code`;
const OFFICERS = `insert into officer (id, issuer, subject, name, role, region_code, office_id, active, absent_until)
  select id, issuer, subject, name, role, region, "officeId", coalesce(active, true), "absentUntil"
  from jsonb_to_recordset($1::jsonb) as o (id uuid, issuer text, subject text, name text, role text, region text, "officeId" uuid,
    active boolean, "absentUntil" timestamptz)
  on conflict (id) do update set issuer = excluded.issuer, subject = excluded.subject, name = excluded.name,
    role = excluded.role, region_code = excluded.region_code, office_id = excluded.office_id,
    active = excluded.active, absent_until = coalesce(excluded.absent_until, officer.absent_until)`;

/** Loads who and where: regions, offices, officers. What is there already is brought up to date. */
export async function seedReference(ownerUrl: string, { regions, offices, officers }: Reference): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  const zoned = regions.map((region) => ({ ...region, zone: zoneOf(region.code) }));
  try {
    await client.connect();
    await client.query('begin');
    await client.query(REGIONS, [JSON.stringify(zoned)]);
    await client.query(OFFICES, [JSON.stringify(offices)]);
    await client.query(OFFICERS, [JSON.stringify(officers)]);
    await client.query('commit');
  } catch (error) {
    throw toLedgerError(error);
  } finally {
    await client.end();
  }
}
