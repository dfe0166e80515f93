import type { Command, EventName, Position, Proposal, RefusalCode, Role } from '#domain';

/** The proof that a command was accepted. `seq` and `hash` are those of its last event; `at` is ISO 8601 in UTC. */
export type Receipt = { commandId: string; seq: number; hash: string; at: string };

/**
 * Besides the law's own: the id was used for another body; a person is held elsewhere, or too many were today; the work was made for an older position; the work
 * is given to somebody who cannot do it.
 */
export type NoCode =
  | RefusalCode
  | 'command_reused'
  | 'claimed_elsewhere'
  | 'opening_ceiling_reached'
  | 'moved_on'
  | 'officer_unfit';
export type No = {
  ok: false;
  code: NoCode;
  facts: Record<string, unknown>;
  position?: Position;
  /** A move settles, or it is too early: look again after so long. */
  waitMs?: number;
};
export type Yes = { ok: true; receipt: Receipt; proposal: Proposal; position: Position };
export type Answer = Yes | No;

/** Given with `stale`: what happened since the officer's screen was drawn. */
export type Changed = { name: EventName; at: string; by: Role | 'system' };

export type Sex = 'male' | 'female';
export type MemberGiven = {
  nik: string;
  name: string;
  birthPlace: string;
  /** `YYYY-MM-DD`. */
  bornOn: string;
  sex: Sex;
  relation: string;
};

/** What a command brings besides itself: everything that may hold a person. Encrypted, and never in an event. */
export type Attachments = {
  /** With `opened`. */
  family?: { kk: string; address: string; phone?: string; members: readonly MemberGiven[] };
  /** With `opened`, by somebody outside the family; kept where no officer can read it. */
  reporter?: { name: string; nik: string; phone?: string | undefined };
  /** With `surveyed` or `corrected`. */
  survey?: { instrument: string; version: string; answers: Record<string, unknown> };
  /** With `corrected`: what is given replaces what was there. */
  persons?: readonly ({ personId: string } & Partial<Omit<MemberGiven, 'relation'>>)[];
  note?: string;
  documents?: readonly { name: string; sha256: string }[];
};

/** The position that a system command was made for; it does nothing when the proposal has moved on. */
export type MadeFor = { epoch: number; seq: number };

export type Item = { command: Command; attachments?: Attachments | undefined; madeFor?: MadeFor | undefined };
