import type { CommandAnswer, ProposalView } from '#contracts';
import { type EventName, isMove, zoneOf } from '#domain';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, newCommandId } from '../../../api/api.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { queries } from '../../../api/queries.ts';
import { settlesMs, useReceipt } from '../../../receipt/receipt.ts';
import { meQuery } from '../../../session/me.ts';
import { lastList, nextAfter } from '../../queue/pages.ts';
import { bodyOf, missingParts } from './body.ts';
import { type Draft, findDraft, keepDraft, type Values } from './draft.ts';
import { untilAnswered } from './send.ts';

/** The decision that is being made on a proposal: chosen, typed, kept, sent until it is answered, and followed by the next case. */
export function useDecision(proposal: ProposalView, who: string) {
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = useNavigate();
  const showReceipt = useReceipt();
  const [draft, setDraft] = useState(() => findDraft(sessionStorage, me.officer.id, proposal.id));
  const [wasKept] = useState(draft !== undefined);
  const [isAway, setAway] = useState(false);
  const stopper = useRef<AbortController>(undefined);

  const put = (next: Draft | undefined) => {
    setDraft(next);
    keepDraft(sessionStorage, me.officer.id, proposal.id, next);
  };
  const allowance = proposal.allowed.find(({ asks }) => asks === draft?.asks);
  const needs = allowance?.may ? allowance.needs : [];
  const missing = draft ? missingParts(draft, needs) : [];
  const body = draft && missing.length === 0 ? bodyOf(draft, needs, zoneOf(proposal.region)) : undefined;

  const sending = useMutation({
    networkMode: 'always', // a device without network is a server that is away: it is said, and tried again
    mutationFn: ({ commandId }: Draft) => {
      stopper.current = new AbortController();
      return untilAnswered(
        () => api<CommandAnswer>(`/proposals/${proposal.id}/commands`, { method: 'POST', body, commandId }),
        { onAway: () => setAway(true), signal: stopper.current.signal },
      );
    },
    onSettled: () => setAway(false),
    onError: (error, sent) => {
      // What was refused has not been written, so another try is another command.
      if (error instanceof ApiProblem) put({ ...sent, commandId: newCommandId() });
      void queries.invalidateQueries({ queryKey: ['proposal', proposal.id] });
    },
    onSuccess: async ({ receipt, proposal: standing }, { asks }) => {
      put(undefined);
      showReceipt({
        proposalId: proposal.id,
        who,
        asks,
        version: standing.version,
        seq: receipt.seq,
        hash: receipt.hash,
        settlesMs: settlesMs(receipt.at, standing.settlesUntil),
      });
      void queries.invalidateQueries({ queryKey: ['proposal', proposal.id] });
      if (isMove(asks)) await goOn();
    },
  });

  /** Opens the next case of the list from which the officer came, or that list where it is done. */
  async function goOn(): Promise<void> {
    const next = await nextAfter(proposal.id, me.officer.id).catch(() => undefined);
    if (next === undefined) await navigate({ to: '/', search: lastList() });
    else await navigate({ to: '/kasus/$id', params: { id: next } });
  }

  return {
    draft,
    body,
    allowance,
    wasKept,
    isAway,
    error: sending.error,
    isSending: sending.isPending,
    isStale: draft !== undefined && draft.version !== proposal.version,
    missing,
    needs,
    /** Begins an act; what is known of it already stands in its form. */
    choose: (asks: EventName, values: Values = {}) => {
      sending.reset();
      put({ asks, commandId: newCommandId(), version: proposal.version, values });
    },
    change: (part: Values) => draft && put({ ...draft, values: { ...draft.values, ...part } }),
    /** Takes what has changed for read; what was typed stays. */
    goOnWith: (version: number) => {
      sending.reset();
      if (draft) put({ ...draft, version, commandId: newCommandId() });
    },
    drop: () => {
      sending.reset();
      put(undefined);
    },
    stop: () => stopper.current?.abort(new Error('stopped by the officer')),
    send: () => draft && body && draft.version === proposal.version && !sending.isPending && sending.mutate(draft),
  };
}
export type Decision = ReturnType<typeof useDecision>;
