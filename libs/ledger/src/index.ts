export type { Absence, AbsenceNo } from './absence.ts';
export * from './answer.ts';
export type { Attempt } from './attempts.ts';
export { type Batch, type BatchReceipt, BatchReused } from './batch.ts';
export type { ChainReport } from './chain-check.ts';
export type { Moved } from './changes.ts';
export type { CitizenStatus } from './citizen-status.ts';
export type { ColleagueFilter, ColleagueListed, Load } from './colleagues.ts';
export type { ColleagueDesk, DeskItem, HandoverNo } from './desk-of.ts';
export type { FamilyThread } from './family-thread.ts';
export { LedgerFault, LedgerUnavailable } from './faults.ts';
export type { KeptFile } from './files.ts';
export type { IdentityElement, IdentityResult, Member } from './identity.ts';
export type { Key, KeyRing } from './keys.ts';
export { toKeyRing, toKeys } from './key-ring.ts';
export { Ledger, type LedgerOptions, openLedger } from './ledger.ts';
export { migrate } from './migrate.ts';
export { type KnownOfficer, RulesUnknown } from './officers.ts';
export type { Outage } from './outages.ts';
export type { NextClaim } from './next-claim.ts';
export type { Delivery, Lag, Settled } from './outbox.ts';
export type { Preview } from './previews.ts';
export { CursorUnreadable, type QueueFilter, type QueueItem, type QueuePage } from './queues.ts';
export type { Slice, UndeliveredRow } from './reconcile.ts';
export { type OfficerSeed, type OfficeSeed, type Reference, type RegionSeed, seedReference } from './reference.ts';
export type { RolePasswords } from './roles.ts';
export type { SearchHit, SearchQuery } from './search.ts';
export { type EngineFacts, ProposalUnknown, type Standing } from './standing.ts';
export type { Stuck } from './stuck.ts';
export type { ProposalFile, StoredEvent } from './timeline.ts';
export type {
  DocumentBrought,
  IdentityCheck,
  MaskedFamily,
  MaskedMember,
  ProposalView,
  SurveyBrought,
} from './view.ts';
export { SESSION_SECONDS, type SignIn, type WebSession } from './web-sessions.ts';
