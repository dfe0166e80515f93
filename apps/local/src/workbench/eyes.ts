import type { ProblemBody, ProposalView } from '#contracts';
import type { Door } from '../district/door.ts';
import { VILLAGE } from '../village.ts';
import type { EYE_WORDS } from './eye-words.ts';

export const EYES = [
  'operator',
  'surveyor',
  'validator',
  'supervisor',
  'verifier',
  'administrator',
  'auditor',
] as const satisfies (keyof typeof EYE_WORDS)[];
/** A role that signs in; the citizen does not. */
export type Eye = (typeof EYES)[number];

type Officer = (typeof VILLAGE.officers)[number];
/** What one officer of a role is shown: the case, or a no with its reason. */
export type Seen = { officer: Officer; view?: ProposalView; no?: ProblemBody };
/** The case as one role sees it, with the sentence about why it stops in English as well. */
export type SeenInTwo = Seen & { english?: string };
export type AllSeen = Readonly<Record<Eye, Seen>>;

/** What is about the family or decisions rest on, and what the file's head says: named where a role is not shown it. */
export const SECTIONS = [
  'family',
  'surveys',
  'documents',
  'identity',
  'openFindings',
] as const satisfies (keyof ProposalView)[];
export const missingIn = (view: ProposalView | undefined): (typeof SECTIONS)[number][] =>
  SECTIONS.filter((section) => view?.[section] === undefined);

const officerWith = (role: Eye): Officer => VILLAGE.officers.find((one) => one.role === role)!;

/** The operator of the case's own village, and the surveyor to whom it is assigned; of the other roles the first. */
function officerFor(role: Eye, { region, surveyor }: Pick<ProposalView, 'region' | 'surveyor'>) {
  const nearer = VILLAGE.officers.find(
    (one) => one.role === role && (role === 'operator' ? one.region === region : one.id === surveyor),
  );
  return (role === 'operator' || role === 'surveyor' ? nearer : undefined) ?? officerWith(role);
}

async function lookAs(door: Door, officer: Officer, id: string): Promise<Seen> {
  const { status, body } = await door.read(officer.key, `/proposals/${id}`);
  return status === 200 ? { officer, view: body as ProposalView } : { officer, no: body as ProblemBody };
}

/** The same case, as every role is shown it at the API's own door. @throws nobody answers there */
export async function lookThroughAll(door: Door, id: string): Promise<AllSeen> {
  const auditor = await lookAs(door, officerWith('auditor'), id);
  const where = auditor.view ?? { region: '' };
  const seen = await Promise.all(
    EYES.map(async (role): Promise<[Eye, Seen]> => [
      role,
      role === 'auditor' ? auditor : await lookAs(door, officerFor(role, where), id),
    ]),
  );
  return Object.fromEntries(seen) as Record<Eye, Seen>;
}

/** What it says to this officer in English besides. @throws nobody answers there */
export async function inTwo(door: Door, seen: Seen): Promise<SeenInTwo> {
  if (!seen.view) return seen;
  const { body } = await door.read(seen.officer.key, `/proposals/${seen.view.id}`, 'en');
  return { ...seen, english: (body as ProposalView).why.sentence };
}
