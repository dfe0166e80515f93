import { type Language, whySentence, type WhyView } from '#contracts';
import type { Officer, Proposal, Why } from '#domain';

/** What the law says about waiting, with the names of those who can act and one sentence. */
export function toWhyView(
  why: Why,
  { region }: Proposal,
  officers: readonly (Officer & { name: string })[],
  language: Language,
): WhyView {
  const { cause, waitsFor, since, until, then, canAct, facts } = why;
  return {
    cause,
    sentence: whySentence(why, region, language),
    waitsFor: { ...waitsFor },
    since,
    ...(until !== undefined && { until }),
    next: then,
    canAct: officers.filter(({ id }) => canAct.includes(id)).map(({ id, name, role }) => ({ id, name, role })),
    facts: facts as WhyView['facts'],
  };
}
