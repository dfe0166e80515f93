import type { NextClaim } from '#contracts';
import type { QueueName } from '#domain';
import { api, newCommandId } from '../../api/api.ts';

/** The most urgent case that this officer may take, claimed; nothing where there is none. */
export async function takeNext(queue: QueueName | undefined): Promise<string | undefined> {
  const { proposalId } = await api<NextClaim>('/claims/next', {
    method: 'POST',
    body: queue === undefined ? {} : { queue },
    commandId: newCommandId(),
  });
  return proposalId;
}

/** Claims one case: colleagues see it, and cannot decide it meanwhile. */
export const claim = (proposalId: string): Promise<unknown> =>
  api(`/proposals/${proposalId}/commands`, { method: 'POST', body: { asks: 'claimed' }, commandId: newCommandId() });
