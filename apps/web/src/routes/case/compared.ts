import type { ProposalView } from '#contracts';
import { ELEMENT_WORDS } from './words.ts';

type Element = keyof typeof ELEMENT_WORDS;
export type Compared = {
  element: Element;
  ours: string | undefined;
  mark: 'same' | 'differs' | 'empty' | 'notDone';
  score?: number;
};

type Family = NonNullable<ProposalView['family']>;
type Check = NonNullable<ProposalView['identity']>[number];

const ELEMENTS = Object.keys(ELEMENT_WORDS) as Element[];
/** What asks for an eye comes first. */
const ORDER: readonly Compared['mark'][] = ['differs', 'empty', 'notDone', 'same'];

/** Codes by which the registry says that it knows no living person of this number. */
const isNikInQuestion = (codes: readonly string[]): boolean =>
  codes.some((code) => code.startsWith('ID-NIK-') || code === 'ID-DECEASED');

function markOf(
  element: Element,
  ours: string | undefined,
  check: Check | undefined,
): Pick<Compared, 'mark' | 'score'> {
  if (ours === undefined || ours === '') return { mark: 'empty' };
  if (!check) return { mark: 'notDone' };
  if (element === 'nik') return { mark: isNikInQuestion(check.codes) ? 'differs' : 'same' };
  const found = check.elements.find((one) => one.element === element);
  if (!found) return { mark: 'notDone' };
  return { mark: found.equal ? 'same' : 'differs', ...(found.score !== undefined && { score: found.score }) };
}

/** Every element of a member once, with what the civil registry says of it; differing ones first. */
export function comparedOf(
  { kk, address }: Pick<Family, 'kk' | 'address'>,
  member: Family['members'][number],
  check: Check | undefined,
): readonly Compared[] {
  const ours: Record<Element, string> = { ...member, kk, address };
  return ELEMENTS.map((element) => ({
    element,
    ours: ours[element] || undefined,
    ...markOf(element, ours[element], check),
  })).toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark));
}

/** The newest check of a member. */
export const checkOf = (checks: readonly Check[], personId: string): Check | undefined =>
  checks.filter((check) => check.personId === personId).toSorted((a, b) => b.at.localeCompare(a.at))[0];
