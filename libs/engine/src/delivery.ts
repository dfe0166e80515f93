import type { EventName, Position } from '#domain';

/** What a run has to hear: where its proposal stands now, under the name of its newest event. The ledger's deliveries have this shape. */
export type Delivery = {
  proposalId: string;
  event: EventName;
  position: Position;
  /** These two are searchable in Temporal, so nothing else may stand beside them. */
  kind: string;
  regency: string;
  /** The ledger says that the proposal is closed. */
  closed: boolean;
};

/** `completed`: its run is over although the proposal is open: a bug, healed by reopening, and told to a person. */
export type Delivered = { delivered: true } | { delivered: false; incident: 'completed' };

export const workflowIdOf = (proposalId: string): string => `proposal-${proposalId}`;
