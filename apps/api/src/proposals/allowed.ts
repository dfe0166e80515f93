import { type AllowanceView, type Language, PROBLEMS } from '#contracts';
import { barrierTo, NEEDS, type Officer, type Proposal, speakable } from '#domain';

/** Each event that a person could ask for at this stage: whether this officer may, what it needs, and else why not. The law says it. */
export const allowedFor = (proposal: Proposal, officer: Officer, now: Date, language: Language): AllowanceView[] =>
  speakable(proposal.stage).map((asks): AllowanceView => {
    const no = barrierTo(proposal, officer, asks, now);
    return no
      ? { asks, may: false, code: no.code, because: PROBLEMS[no.code].title[language], facts: no.facts as never }
      : { asks, may: true, needs: [...(NEEDS[asks] ?? [])] };
  });
