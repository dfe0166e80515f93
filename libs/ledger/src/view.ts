import { type Actor, can, canSee, type Finding, openFindings, type Proposal } from '#domain';
import { logAccess } from './access-log.ts';
import { openFamilies, type OpenedMember } from './applicant-families.ts';
import type { Database, Query } from './database.ts';
import type { IdentityElement } from './identity.ts';
import type { KeyRing } from './keys.ts';

/** A family as an officer sees it: names, birth dates and address to work with; numbers hidden but for their last digits. */
export type MaskedFamily = { kk: string; address: string; phone?: string; members: MaskedMember[] };
export type MaskedMember = {
  personId: string;
  relation: string;
  name: string;
  /** `YYYY-MM-DD`. */
  bornOn: string;
  birthPlace: string;
  sex: 'male' | 'female';
  nik: string;
};
/** The last answer of the civil registry about one member, element by element: never what it holds, only whether it is the same. */
export type IdentityCheck = {
  personId: string;
  at: string;
  outcome: 'matched' | 'questioned';
  codes: string[];
  elements: IdentityElement[];
  /** The person was corrected since. */
  superseded: boolean;
};
export type SurveyBrought = { id: string; seq: number; instrument: string; version: string };
/** `kept`: its picture is here to be looked at; else it stands in some office, and this is its fingerprint. */
export type DocumentBrought = { id: string; seq: number; name: string; sha256: string; kept: boolean };

export type ProposalView = {
  proposal: Proposal;
  ticket: string;
  promisedAt: string;
  /** The office that opened it. */
  office?: { id: string; name: string };
  regionName: string;
  /** All that is about the family. Not for those who see a proposal's technical state alone. */
  openFindings?: readonly Finding[];
  surveys?: SurveyBrought[];
  documents?: DocumentBrought[];
  identity?: IdentityCheck[];
  family?: MaskedFamily;
};

/** `value` with all but its last characters hidden; what is not longer than these is hidden whole. */
export const mask = (value: string, shown = 4): string =>
  value.length > shown ? '*'.repeat(value.length - shown) + value.slice(-shown) : '*'.repeat(value.length);

/**
 * A proposal as this officer may see it, and a line in the access log in the same transaction wherever a person was shown.
 * Who may see only its technical state (an administrator) gets nothing about a person, for whom nothing of it is read, and no line.
 * @returns undefined where the officer may not see it, just as where there is none
 */
export const view = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
): Promise<ProposalView | undefined> =>
  db.write(actor, async (q) => {
    const [row] = await q<StateRow>(STATE, [proposalId]);
    if (!row || !(canSee(actor, row.body) || can(actor, 'see_technical', row.body).ok)) return undefined;
    const state = toState(row);
    if (!canSee(actor, row.body)) return technical(state);
    const evidence = await evidenceOf(q, proposalId);
    const family = await familyOf(q, keys, proposalId);
    await logAccess(q, { actorId: actor.id, proposalId, act: 'viewed', fields: SHOWN });
    return { ...state, openFindings: openFindings(row.body), ...evidence, ...(family && { family }) };
  });

type StateRow = {
  body: Proposal;
  ticket: string;
  promised_at: Date;
  office: { id: string; name: string } | null;
  region: string | null;
};

const STATE = `
  select p.body, p.ticket, p.promised_at, r.name as region,
    (select json_build_object('id', o.id, 'name', o.name) from office o where o.id = p.office_id) as office
  from proposal p left join region r on r.code = p.region_code
  where p.id = $1`;

const toState = (row: StateRow): ProposalView => ({
  proposal: row.body,
  ticket: row.ticket,
  promisedAt: row.promised_at.toISOString(),
  ...(row.office && { office: row.office }),
  regionName: row.region ?? row.body.region,
});

/** Without the names of what the family has brought. */
function technical({ proposal, ...state }: ProposalView): ProposalView {
  const { papers: _papers, ...standing } = proposal;
  return { ...state, proposal: standing };
}

type Evidence = Required<Pick<ProposalView, 'surveys' | 'documents' | 'identity'>>;

const EVIDENCE = `
  select
    (select coalesce(json_agg(json_build_object('id', s.id, 'seq', s.seq, 'instrument', s.instrument, 'version', s.version)
       order by s.seq), '[]') from survey s where s.proposal_id = $1) as surveys,
    (select coalesce(json_agg(json_build_object('id', d.id, 'seq', d.seq, 'name', d.name, 'sha256', d.sha256,
         'kept', exists (select from file_content f where f.proposal_id = d.proposal_id and f.sha256 = d.sha256))
       order by d.seq, d.name), '[]') from document d where d.proposal_id = $1) as documents,
    (select coalesce(json_agg(json_build_object('personId', c.person_id, 'at', c.at, 'outcome', c.outcome,
       'codes', c.codes, 'elements', c.elements, 'superseded', c.superseded) order by c.at), '[]')
     from (
       select distinct on (person_id) * from identity_check where proposal_id = $1 order by person_id, at desc
     ) c) as identity`;

/** What decisions about the family rested on. */
async function evidenceOf(q: Query, proposalId: string): Promise<Evidence> {
  const [row] = await q<Evidence>(EVIDENCE, [proposalId]);
  const { surveys, documents, identity } = row!;
  const checks = identity.map((check) => ({ ...check, at: new Date(check.at).toISOString() }));
  return { surveys, documents, identity: checks };
}

/** What the access log says was shown. */
const SHOWN = ['name', 'born_on', 'birth_place', 'sex', 'address', 'nik_masked', 'kk_masked', 'phone_masked'] as const;

async function familyOf(q: Query, keys: KeyRing, proposalId: string): Promise<MaskedFamily | undefined> {
  const [family] = await openFamilies(q, keys, [proposalId]);
  if (!family) return undefined;
  const { kk = '', address = '', phone, members } = family;
  return { kk: mask(kk), address, ...(phone && { phone: mask(phone, 3) }), members: members.map(toMember) };
}

const toMember = ({ id, relation, name, bornOn, birthPlace, sex, nik = '' }: OpenedMember): MaskedMember => ({
  personId: id,
  relation,
  name: name ?? '',
  bornOn: bornOn ?? '',
  birthPlace: birthPlace ?? '',
  sex,
  nik: mask(nik),
});
