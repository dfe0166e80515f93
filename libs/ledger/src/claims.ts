import { ceilingOf } from '#domain';
import { type Access, logAccess } from './access-log.ts';
import type { Item, No } from './answer.ts';
import type { AttachmentRows } from './attach.ts';
import { overCeiling } from './ceilings.ts';
import { clockOf } from './clocks.ts';
import type { Query } from './database.ts';
import { blindIndexes, type IndexedField, type KeyRing } from './keys.ts';
import { type Accepted, type Barred, FoundTaken } from './verdict.ts';

/** Whoever has met too many today learns nothing more; so both are asked at once. */
const TAKE = `
  select today.lines, today.left_ms, taken.refused_proposal, taken.office
  from accesses_today(array['met_elsewhere'], $2, false) today left join take_claims($1::jsonb) taken on true`;
type TakeRow = { lines: number; left_ms: number; refused_proposal: string | null; office: string };

type Wanted = {
  kind: string;
  field: IndexedField;
  blind_index: string;
  index_key: string;
  proposal_id: string;
  subject_id: string;
};

/** A refusal that names the office which holds the family, never a person. */
const isHeld = ({ code, facts }: No): boolean => code === 'claimed_elsewhere' && 'office' in facts;
const heldBy = (office: string): No => ({ ok: false, code: 'claimed_elsewhere', facts: { office } });

/**
 * Claims the KK and the NIKs that these commands bring, unless their officer has met too many today that others hold, in every version of the index key, so that both hold during a rotation.
 * @throws FoundTaken
 */
export async function takeClaims(
  query: Query,
  keys: KeyRing,
  accepted: readonly Accepted[],
  { applicants }: AttachmentRows,
  barred: Barred,
): Promise<void> {
  const wanted = accepted.flatMap((verdict) => wantedBy(keys, verdict, applicants));
  if (wanted.length === 0) return;
  const { by } = accepted[0]!.item.command;
  const rows = await query<TakeRow>(TAKE, [JSON.stringify(wanted), clockOf(by.region)]);
  const offices = new Map(rows.flatMap((row) => (row.refused_proposal ? [[row.refused_proposal, row.office]] : [])));
  const asking = accepted.filter(({ item }) => bringsPersons(item));
  const met = asking.filter(({ after }) => offices.has(after.id));
  const { lines, left_ms: leftMs } = rows[0]!;
  const ceiling = ceilingOf(by, 'met_elsewhere');
  const known = lines + [...barred.values()].filter(isHeld).length; // of today, and of this very batch
  if (known >= ceiling || known + met.length > ceiling) {
    // Those that met nobody are refused as well: which of them it was would be the answer that was asked for
    const over = overCeiling(by, 'met_elsewhere', 'opening_ceiling_reached', leftMs);
    throw new FoundTaken(
      new Map(asking.map(({ item }) => [item.command.id, over])),
      met.map(({ item }) => item),
    );
  }
  if (met.length === 0) return;
  throw new FoundTaken(
    new Map(met.map(({ after, item }) => [item.command.id, heldBy(offices.get(after.id)!)])),
    met.map(({ item }) => item),
  );
}

/** Writes down who met a person that somebody else holds; it is counted by day. */
export async function logMeetings(query: Query, met: readonly Item[]): Promise<void> {
  for (const { command } of met) {
    const line: Access = { actorId: command.by.id, act: 'met_elsewhere', fields: ['kk', 'nik'] };
    // What was to be opened is not there
    await logAccess(query, command.asks === 'opened' ? line : { ...line, proposalId: command.proposalId });
  }
}

const bringsPersons = ({ command, attachments }: Item): boolean =>
  (command.asks === 'opened' && attachments?.family !== undefined) ||
  (command.asks === 'corrected' && (attachments?.persons ?? []).some(({ nik }) => nik !== undefined));

function wantedBy(keys: KeyRing, { item, after }: Accepted, applicants: AttachmentRows['applicants']): Wanted[] {
  if (!bringsPersons(item)) return [];
  const { family, persons = [] } = item.attachments ?? {};
  const claim = (field: 'kk' | 'nik', value: string, subjectId: string): Wanted[] =>
    blindIndexes(keys, field, value).map(({ keyId, index }) => ({
      kind: after.kind,
      field,
      blind_index: index.toString('hex'),
      index_key: keyId,
      proposal_id: after.id,
      subject_id: subjectId,
    }));
  if (item.command.asks === 'corrected')
    return persons.flatMap(({ personId, nik }) => (nik === undefined ? [] : claim('nik', nik, personId)));
  const own = applicants.filter((applicant) => applicant.proposal_id === after.id);
  return [
    ...claim('kk', family!.kk, after.id),
    ...family!.members.flatMap(({ nik }, ordinal) => claim('nik', nik, own[ordinal]!.id)),
  ];
}

/** The same NIK twice in one family: no claim can tell them apart, so it is said which members it is. */
export function doublesIn(items: readonly Item[]): Map<string, No> {
  const barred = new Map<string, No>();
  for (const { command, attachments } of items) {
    const niks = attachments?.family?.members.map(({ nik }) => nik.trim()) ?? [];
    const members = niks.flatMap((nik, ordinal) => (niks.indexOf(nik) !== niks.lastIndexOf(nik) ? [ordinal] : []));
    if (members.length > 0) barred.set(command.id, { ok: false, code: 'claimed_elsewhere', facts: { members } });
  }
  return barred;
}
