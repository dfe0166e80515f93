import { type Actor, can, ceilingOf, isSystem, type SearchReason, type Stage } from '#domain';
import { LEGAL_BASIS, PURPOSE } from './access-log.ts';
import { overCeiling, today } from './ceilings.ts';
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
  from search_persons($1, $2, $3, $4, $5, $6, $7, $8) with ordinality as hit (person_id, matched_by, place)
  join applicant a on a.id = hit.person_id
  join proposal p on p.id = a.proposal_id
  left join region r on r.code = p.region_code
  order by hit.place`;

export type Searched =
  | { ok: true; hits: SearchHit[] }
  | { ok: false; code: 'search_ceiling_reached'; facts: Record<string, unknown> };

const MOST_HITS = 25;

/**
 * Finds members of families by NIK, ticket or name, at most 25. Every search is written down with its reason, and so is each proposal it finds;
 * both are counted by day, and a search shows no more than the day has left.
 * @returns no hits where the table of rights gives no search there
 */
export async function search(db: Database, keys: KeyRing, actor: Actor, query: SearchQuery): Promise<Searched> {
  const { nik, ticket, name, region, reason } = query;
  if (isSystem(actor) || !can(actor, 'search', { region }).ok) return { ok: true, hits: [] };
  const indexes = nik === undefined ? null : blindIndexes(keys, 'nik', nik).map(({ index }) => index);
  return db.write(actor, async (q): Promise<Searched> => {
    const { searched, found } = await today(q, actor, ['searched', 'found']);
    const left = ceilingOf(actor, 'found') - found.proposals;
    if (left <= 0) return overCeiling(actor, 'found', 'search_ceiling_reached', found.leftMs);
    if (searched.lines >= ceilingOf(actor, 'searched'))
      return overCeiling(actor, 'searched', 'search_ceiling_reached', searched.leftMs);
    const most = Math.min(MOST_HITS, left);
    const given = [region, name ?? null, indexes, ticket ?? null, reason, PURPOSE, LEGAL_BASIS, most];
    return { ok: true, hits: (await q<HitRow>(SEARCH, given)).map(toHit) };
  });
}

const toHit = (row: HitRow): SearchHit => ({
  proposalId: row.proposal_id,
  ticket: row.ticket,
  kind: row.kind,
  stage: row.stage,
  personId: row.person_id,
  name: row.name ?? '',
  ...(row.born_on && { bornOn: row.born_on }),
  village: { code: row.region_code, name: row.village ?? row.region_code },
  matchedBy: row.matched_by,
});
