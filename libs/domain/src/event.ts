import type { Role } from './officer.ts';
import type { MarkName } from './marks.ts';
import type { Move, Outcome, Repair, Stage } from './stages.ts';
import type { Duration } from './rules/rule-set.ts';

export type EventName = 'opened' | Move | MarkName;

/** What a machine or a person questions: a code of the catalogue, and the person row it is about. */
export type FindingRef = { code: string; subject?: string };

/** What a command carries besides its name, and what its event keeps: codes, dates and ids, never a word about a person. */
export type Particulars = {
  kind?: string;
  /** With `opened`: what is asked by a kind that asks for different things. */
  asked?: string;
  region?: string;
  rules?: string;
  reason?: string;
  repair?: readonly Repair[];
  until?: string;
  outcome?: Outcome;
  officer?: string;
  finding?: FindingRef;
  findings?: readonly FindingRef[];
  meeting?: { heldOn: string; by: 'minutes' | 'sptjm'; present?: number };
  letter?: string;
  code?: string;
  subject?: string;
  /** Whether somebody outside the family brings it; who it is, no event holds. The ledger fills it in. */
  reported?: boolean;
  /** The names of the documents that came with it. The ledger fills it in; what a caller says of it is not believed. */
  papers?: readonly string[];
  /** What a decision rested on: ids of the survey, the identity check, documents; the score's version. */
  rests?: Readonly<Record<string, string>>;
};

/** What the law worked out and the event keeps beside its particulars, so that a later law cannot rewrite it. */
export type Reckoned = {
  promisedAt?: string;
  left?: Duration;
  confirmableAt?: string;
  undoes?: number;
  gate?: { cutOn: string; pullOn: string };
};

/** One line of the file of a proposal. It carries where the proposal stood after it. */
export type ProposalEvent = {
  v: 1;
  seq: number;
  name: EventName;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  by: { id: string; role: Role | 'system' };
  commandId: string;
  stage: Stage;
  round: number;
  version: number;
  level: number;
  dueAt: string | null;
  wakeAt: string | null;
  /** Until then the move settles: its author may undo it, and nothing follows from it. */
  deliverableAt: string;
  rulesVersion: string;
  facts: Particulars & Reckoned;
};
