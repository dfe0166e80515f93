import type { ProposalView, QueueItemView } from '#contracts';
import { api } from '../api/api.ts';
import { ServerAway } from '../api/problem.ts';
import { proposalsInBox } from './box.ts';
import { keep, namesOn, valueAt, valuesOn } from './device.ts';
import { announce } from './signal.ts';

/** What is kept of an assigned case, so that its survey opens without a network: by what the door is found, and no more. */
export type SurveyCase = { id: string; ticket: string; head?: string; village: string; version: number };
type SurveyWork = SurveyCase & {
  /** Whether the server has just said that it may be surveyed, and why not, unless its survey is long done; nothing where it was not asked. */
  allowance?: { may: true } | { may: false; because?: string };
};

const toCase = ({ id, ticket, head, village, version }: QueueItemView): SurveyCase => ({
  id,
  ticket,
  ...(head !== undefined && { head }),
  village: village.name,
  version,
});

/** Remembers the cases of a queue that wait for their survey, and forgets those of which nothing is left to do. */
async function rememberCases(items: readonly QueueItemView[]): Promise<void> {
  const cases = items.filter(({ stage }) => stage === 'survey').map(toCase);
  const needed = new Set([...cases.map(({ id }) => id), ...(await proposalsInBox())]);
  const old = (await namesOn('cases')).filter((id) => !needed.has(id));
  await keep([
    ...old.map((key) => ({ shelf: 'cases' as const, key })),
    ...cases.map((one) => ({ shelf: 'cases' as const, key: one.id, value: one })),
  ]);
  announce('changed');
}

export const keptCases = (): Promise<SurveyCase[]> => valuesOn('cases');

/** Asks the server for the cases that wait for their survey, and remembers them. */
export async function fetchCases(): Promise<void> {
  const { items } = await api<{ items: QueueItemView[] }>('/proposals?stage=survey&limit=100');
  await rememberCases(items);
}

async function readCase(id: string): Promise<SurveyWork> {
  const proposal = await api<ProposalView>(`/proposals/${id}`);
  const head = proposal.family?.members.find(({ relation }) => relation === 'head')?.name;
  const { ticket, version, regionName: village } = proposal;
  const found: SurveyCase = { id, ticket, village, version, ...(head !== undefined && { head }) };
  if (proposal.stage === 'survey') await keep([{ shelf: 'cases', key: id, value: found }]);
  const row = proposal.allowed.find(({ asks }) => asks === 'surveyed');
  return { ...found, allowance: row?.may ? { may: true } : { may: false, ...(row && { because: row.because }) } };
}

/** The case from the server, or what the device remembers of it. @throws {ServerAway} neither */
export async function findCase(id: string): Promise<SurveyWork> {
  try {
    return await readCase(id);
  } catch (error) {
    const kept = error instanceof ServerAway ? await valueAt<SurveyCase>('cases', id) : undefined;
    if (!kept) throw error;
    return kept;
  }
}
