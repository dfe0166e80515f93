import type { ProposalView } from '#contracts';
import type { Say } from './facts-told.ts';
import { CASE, RESTS_WORDS } from './words.ts';

/** What a decision rested on: ids and numbers of lines, told by what they stand for. */
export const restsTold = (
  rests: Readonly<Record<string, string>> | undefined,
  surveys: ProposalView['surveys'],
  say: Say,
): readonly string[] =>
  Object.entries(rests ?? {}).map(([what, which]) => {
    const survey = surveys?.find(({ id }) => id === which);
    if (survey) return say(CASE.surveyOf, survey);
    if (what === 'identity') return say(CASE.checkOf, { seq: which });
    return say(CASE.restOf, { what: RESTS_WORDS[what] ? say(RESTS_WORDS[what]) : what, which });
  });
