import type { Item, No } from './answer.ts';
import type { AttachmentRows } from './attach.ts';
import type { Query } from './database.ts';
import { blindIndexes, type IndexedField, type KeyRing } from './keys.ts';
import { type Accepted, FoundTaken } from './verdict.ts';

const TAKE = `select refused_proposal, office from take_claims($1::jsonb)`;

type Wanted = {
  kind: string;
  field: IndexedField;
  blind_index: string;
  index_key: string;
  proposal_id: string;
  subject_id: string;
};

/** A refusal that names the office which holds the family, never a person. */
const heldBy = (office: string): No => ({ ok: false, code: 'claimed_elsewhere', facts: { office } });

/**
 * Claims the KK and the NIKs that these commands bring, in every version of the index key, so that both hold during a rotation.
 * @throws FoundTaken
 */
export async function takeClaims(
  query: Query,
  keys: KeyRing,
  accepted: readonly Accepted[],
  { applicants }: AttachmentRows,
): Promise<void> {
  const wanted = accepted.flatMap((verdict) => wantedBy(keys, verdict, applicants));
  if (wanted.length === 0) return;
  const refused = await query<{ refused_proposal: string; office: string }>(TAKE, [JSON.stringify(wanted)]);
  if (refused.length === 0) return;
  const offices = new Map(refused.map((row) => [row.refused_proposal, row.office]));
  const refusals = accepted
    .filter(({ after, item }) => offices.has(after.id) && bringsPersons(item))
    .map(({ after, item }) => [item.command.id, heldBy(offices.get(after.id)!)] as const);
  throw new FoundTaken(new Map(refusals));
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
