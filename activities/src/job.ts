import type { Position } from '#domain';

/** What an activity is told: which proposal, and as of which event. `code`: why it is parked. */
export type Job = { proposalId: string; epoch: number; seq: number; code?: string };

/** What the ledger says: where the proposal stands now, or how long (milliseconds) to wait before asking again. */
export type Answer = { position?: Position; waitMs?: number };

export type Act = (job: Job) => Promise<Answer>;
