import type { Answers } from '../instruments/instrument.ts';
import type { ScoringModel } from './model.ts';
import { type Score, score } from './score.ts';

export * from '../rules/scores/index.ts';
export type { ModelName, ScoringModel } from './model.ts';
export * from './rank.ts';
export * from './score.ts';

/** A survey by the newest model that reads its form; nothing where none does. */
export function scoreOf(
  models: readonly ScoringModel[],
  survey: { instrument: string; version: string; answers: Answers },
): Score | undefined {
  const model = models.findLast(
    ({ instrument: { name, version } }) => name === survey.instrument && version === survey.version,
  );
  return model && score(model, survey.answers);
}
