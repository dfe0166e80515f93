import type { QueueItemView } from '#contracts';
import { whoOf } from '../../batch/who-of.ts';
import type { Wanted } from '../../batch/batch.ts';

/** As the contract has it: letters and digits, with spaces, dots, slashes and hyphens between them; no long number in it. */
const NUMBER = /^[\p{L}\p{N}](?!.*\d{12})[\p{L}\p{N} ./-]*$/u;
export const isLetterNumber = (text: string): boolean => NUMBER.test(text.trim()) && text.trim().length <= 80;

export const wantedFrom = (items: readonly QueueItemView[], letter: string): Wanted[] =>
  items.map((item) => ({
    proposalId: item.id,
    ticket: item.ticket,
    who: whoOf(item),
    body: { asks: 'ratified', expectedVersion: item.version, letter: letter.trim() },
  }));

export type GateReached = { cutOn: string; pullOn: string; count: number };

/** How many of these reach which data pull, the nearest first. */
export function gatesOf(items: readonly QueueItemView[]): GateReached[] {
  const byPull = Map.groupBy(
    items.filter(({ gate }) => gate !== undefined),
    ({ gate }) => gate!.pullOn,
  );
  return [...byPull]
    .map(([pullOn, group]) => ({ pullOn, cutOn: group[0]!.gate!.cutOn, count: group.length }))
    .toSorted((left, right) => left.pullOn.localeCompare(right.pullOn));
}
