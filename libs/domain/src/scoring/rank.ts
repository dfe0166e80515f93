import { isDay } from '../instruments/checks.ts';
import { refuse, ok, type Result } from '../result.ts';

/** What BPS says of a family. A rank of 0 and no line at all are answers of their own: neither poor nor able. */
export type RankAnswer = { kind: 'decile'; decile: number } | { kind: 'not_ranked' } | { kind: 'not_in_registry' };

/** A rank that came from outside, as of its period. It is kept beside our own points and never computed again. */
export type ExternalRank = {
  source: string;
  /** `2026-Q1`. */
  period: string;
  /** The day of the ranking, `YYYY-MM-DD`. */
  on: string;
  modelVersion: string;
  answer: RankAnswer;
};

export type RankProblem = 'rank_period' | 'rank_day' | 'rank_model' | 'rank_number';
const PERIOD = /^20\d{2}-Q[1-4]$/;

/** Reads a line of an imported ranking. `rank` is 1 to 10, 0 for who is in the registry and not ranked, and absent for who is not in it. */
export function toRank(line: {
  source: string;
  period: string;
  on: string;
  modelVersion: string;
  rank?: number | undefined;
}): Result<ExternalRank, RankProblem> {
  const { rank, ...told } = line;
  if (!PERIOD.test(told.period)) return refuse('rank_period', {});
  if (!isDay(told.on)) return refuse('rank_day', {});
  if (told.modelVersion.trim() === '') return refuse('rank_model', {});
  if (rank !== undefined && !(Number.isInteger(rank) && rank >= 0 && rank <= 10)) return refuse('rank_number', {});
  return ok({ ...told, answer: answerOf(rank) });
}

function answerOf(rank: number | undefined): RankAnswer {
  if (rank === undefined) return { kind: 'not_in_registry' };
  return rank === 0 ? { kind: 'not_ranked' } : { kind: 'decile', decile: rank };
}

/** The newest ranking that was there on a day: of two with one date the later period. */
export const rankOn = (ranks: readonly ExternalRank[], on: string): ExternalRank | undefined =>
  ranks
    .filter((rank) => rank.on <= on)
    .toSorted((a, b) => b.on.localeCompare(a.on) || b.period.localeCompare(a.period))[0];
