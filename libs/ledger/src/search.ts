import { type Actor, can, isSystem, type SearchReason, type Stage } from '#domain';
import { LEGAL_BASIS, PURPOSE } from './access-log.ts';
import type { Database } from './database.ts';
import { blindIndexes, type KeyRing } from './keys.ts';

export type SearchQuery = {
  /** Sixteen digits; found by its blind index alone. */
  nik?: string | undefined;
  /** Whole, as it was given out; the head of that family is found. */
  ticket?: string | undefined;
  /** Some words of a name, in any order and in old or new spelling. */
  name?: string | undefined;
  /** The area to look in; it must lie within the officer's own. '' is the nation. */
  region: string;
  /** Why; kept in the access log. */
  reason: SearchReason;
};

type MatchedBy = 'nik' | 'ticket' | 'name';

export type SearchHit = {
  proposalId: string;
  ticket: string;
  kind: string;
  stage: Stage;
  personId: string;
  name: string;
  /** `YYYY-MM-DD`; tells people of one name apart. */
  bornOn?: string;
  village: { code: string; name: string };
  matchedBy: MatchedBy;
};

type HitRow = {
  proposal_id: string;
  ticket: string;
  kind: string;
  stage: Stage;
  person_id: string;
  name: string | null;
  born_on: string | null;
  region_code: string;
  village: string | null;
  matched_by: MatchedBy;
};

// The function knows past the policies who is meant and writes the log; what is shown of them is read under the policies.
const SEARCH = `
  select p.id as proposal_id, p.ticket, p.kind, p.stage, a.id as person_id, a.name, a.born_on, p.region_code,
    r.name as village, hit.matched_by
  from search_persons($1, $2, $3, $4, $5, $6, $7) with ordinality as hit (person_id, matched_by, place)
  join applicant a on a.id = hit.person_id
  join proposal p on p.id = a.proposal_id
  left join region r on r.code = p.region_code
  order by hit.place`;

/**
 * Finds members of families by NIK, ticket or name, at most 25. Every search is written down with its reason, and so is each proposal it finds.
 * @returns nothing where the table of rights gives no search there
 */
export async function search(db: Database, keys: KeyRing, actor: Actor, query: SearchQuery): Promise<SearchHit[]> {
  const { nik, ticket, name, region, reason } = query;
  if (isSystem(actor) || !can(actor, 'search', { region }).ok) return [];
  const indexes = nik === undefined ? null : blindIndexes(keys, 'nik', nik).map(({ index }) => index);
  const rows = await db.write(actor, (q) =>
    q<HitRow>(SEARCH, [region, name ?? null, indexes, ticket ?? null, reason, PURPOSE, LEGAL_BASIS]),
  );
  return rows.map((row) => ({
    proposalId: row.proposal_id,
    ticket: row.ticket,
    kind: row.kind,
    stage: row.stage,
    personId: row.person_id,
    name: row.name ?? '',
    ...(row.born_on && { bornOn: row.born_on }),
    village: { code: row.region_code, name: row.village ?? row.region_code },
    matchedBy: row.matched_by,
  }));
}
