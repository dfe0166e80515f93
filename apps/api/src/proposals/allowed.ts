import { type AllowanceView, type Language, PROBLEMS, SPOKEN } from '#contracts';
import { askable, barrierTo, NEEDS, type Officer, type Proposal } from '#domain';

const spoken = new Set<string>(SPOKEN);

/** Each event that a person could ask for at this stage: whether this officer may, what it needs, and else why not. The law says it. */
export const allowedFor = (proposal: Proposal, officer: Officer, now: Date, language: Language): AllowanceView[] =>
  askable(proposal.stage)
    .filter((asks) => spoken.has(asks))
    .map((asks): AllowanceView => {
      const no = barrierTo(proposal, officer, asks, now);
      return no
        ? { asks, may: false, code: no.code, because: PROBLEMS[no.code].title[language], facts: no.facts as never }
        : { asks, may: true, needs: [...(NEEDS[asks] ?? [])] };
    });
