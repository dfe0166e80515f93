import { area, instant, uuid } from '#contracts';
import { levelOf, ROLES } from '#domain';
import type { Reference } from '#ledger';
import { z } from 'zod';
import { misfits } from './misfits.ts';

const name = z.string().trim().min(1).max(120);
/** A region code, or nothing for the nation. */
const areaOrNation = z.string().refine((text) => text === '' || area.safeParse(text).success, 'area_code');

const region = z.strictObject({ code: area, name });
const office = z.strictObject({ id: uuid, name, region: areaOrNation });
const officer = z.strictObject({
  id: uuid,
  subject: z.string().min(1).max(255),
  name,
  role: z.enum(ROLES),
  office: uuid,
  active: z.boolean().optional(),
  absentUntil: instant.optional(),
});

type Row = { at: readonly (string | number)[]; value: string };
const columnOf = <K extends string>(list: string, rows: readonly Record<K, string>[], key: K): Row[] =>
  rows.map((row, index) => ({ at: [list, index, key], value: row[key] }));
/** All but the first of what stands twice. */
const repeated = (rows: readonly Row[]): Row[] =>
  rows.filter(({ value }, index) => rows.findIndex((other) => other.value === value) < index);

const officersFile = z
  .strictObject({
    /** Whose subjects the officers are: the `iss` of their tokens. */
    issuer: z.url({ protocol: /^https?$/ }),
    regions: z.array(region),
    offices: z.array(office),
    officers: z.array(officer),
  })
  .superRefine(({ regions, offices, officers }, context) => {
    const say = (message: string) => (row: Row) => context.addIssue({ code: 'custom', path: [...row.at], message });
    repeated(columnOf('regions', regions, 'code')).forEach(say('listed_twice'));
    repeated(columnOf('offices', offices, 'id')).forEach(say('listed_twice'));
    repeated(columnOf('officers', officers, 'id')).forEach(say('listed_twice'));
    repeated(columnOf('officers', officers, 'subject')).forEach(say('listed_twice'));
    const known = new Set(offices.map(({ id }) => id));
    columnOf('officers', officers, 'office')
      .filter(({ value }) => !known.has(value))
      .forEach(say('office_unlisted'));
  });

/** A file of officers that does not fit. The message names each field in both languages. */
export class OfficersRefused extends Error {
  override readonly name = 'OfficersRefused';
}

/**
 * Reads who and where from the text of a file. An officer's area is that of their office.
 * @throws {OfficersRefused}
 */
export function readOfficers(text: string): Reference {
  const parsed = officersFile.safeParse(fromJson(text));
  if (!parsed.success) throw new OfficersRefused(refusalOf(fromJson(text)));
  const { issuer, regions, offices, officers } = parsed.data;
  const areas = new Map(offices.map(({ id, region: of }) => [id, of]));
  return {
    regions: regions.map(({ code, name: called }) => ({ code, name: called, level: levelOf(code)! })),
    offices,
    officers: officers.map(({ office: officeId, active, absentUntil, ...who }) => ({
      ...who,
      issuer,
      officeId,
      region: areas.get(officeId)!,
      ...(active !== undefined && { active }),
      ...(absentUntil !== undefined && { absentUntil }),
    })),
  };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OfficersRefused('Berkas ini bukan JSON. / This file is not JSON.');
  }
}

function refusalOf(value: unknown): string {
  const { id, en } = misfits(officersFile, value);
  const lines = id.map(({ pointer, reason }, index) => `  ${pointer || '/'}: ${reason} / ${en[index]?.reason}`);
  return ['Berkas ini tidak sesuai: / This file does not fit:', ...lines].join('\n');
}
