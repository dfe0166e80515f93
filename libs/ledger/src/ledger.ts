import type { Actor, Command, Officer, Proposal } from '#domain';
import { type Absence, setAbsence } from './absence.ts';
import type { Answer, Attachments, MadeFor } from './answer.ts';
import { applyTogether } from './apply.ts';
import { type Attempt, countAttempt, forgiveAttempts } from './attempts.ts';
import { applyAll, type Batch, type BatchReceipt } from './batch.ts';
import { verifyChain } from './chain-check.ts';
import { movedWithin } from './changes.ts';
import { citizenStatus, type StatusAsked } from './citizen-status.ts';
import { colleagues, type ColleagueFilter } from './colleagues.ts';
import { Database } from './database.ts';
import { colleagueDesk } from './desk-of.ts';
import { keepFile, type Picture, readFile } from './files.ts';
import { benefitsHeld } from './held-benefits.ts';
import { duplicatesInRegistry, type IdentityResult, keepIdentity, membersOf } from './identity.ts';
import type { KeyRing } from './keys.ts';
import { fileLevyReport, type LevyGiven, levyReports } from './levy-reports.ts';
import { circumstances, type KnownOfficer, officerBy, officersFor } from './officers.ts';
import { closeOutage, heartbeat, lock, openOutage, outages, parked, takeTokens } from './outages.ts';
import {
  failed,
  lease,
  nextDeliverableAt,
  openPositions,
  raiseEpoch,
  settle,
  type Settled,
  undelivered,
} from './outbox.ts';
import { type Page, questioned } from './questioned.ts';
import { queue, type QueueFilter } from './queues.ts';
import { postingOf } from './posting.ts';
import { promised } from './promise.ts';
import { passedInstants, type Slice, stalledSteps, undeliveredRows } from './reconcile.ts';
import { knownRegions } from './regions.ts';
import { reveal, type RevealAsked } from './reveals.ts';
import { rewrap } from './rewrap.ts';
import { rulesInForce } from './rules-in-force.ts';
import { search, type SearchQuery } from './search.ts';
import { engineFacts, standing } from './standing.ts';
import { notesOf } from './notes.ts';
import { surveyAnswers } from './survey-answers.ts';
import { inOwnArea, stuck } from './stuck.ts';
import { claimNext, type NextClaim } from './next-claim.ts';
import { type Preview, preview } from './previews.ts';
import { familyThread } from './family-thread.ts';
import { knownFamily } from './known-family.ts';
import { fileOf, type StoredEvent, visibleProposal } from './timeline.ts';
import { view } from './view.ts';
import { endOtherSessions, endOwnSession, endSessionsOf, ownSessions } from './own-sessions.ts';
import { type Asked, endWebSession, openWebSession, type SignIn, stillHere, webSession } from './web-sessions.ts';

/** `clock` is for tests; without it PostgreSQL's own is the clock. `url` is that of the API's or the worker's role. */
export type LedgerOptions = {
  url: string;
  keys: KeyRing;
  poolSize?: number | undefined;
  clock?: (() => Date) | undefined;
};

/** Opens no connection before the first use. */
export const openLedger = (options: LedgerOptions): Ledger => new Ledger(options);

/** The record: what was decided, by whom, on what, and what has still to be told. Every method is a file of its own. */
export class Ledger {
  readonly #db: Database;
  readonly #keys: KeyRing;

  constructor({ url, keys, poolSize, clock }: LedgerOptions) {
    this.#db = new Database({ url, poolSize, clock });
    this.#keys = keys;
  }

  /** Statements sent so far, besides transaction control. */
  get statements(): number {
    return this.#db.statements;
  }

  /**
   * Asks the law and writes down what it says: the only way in which a proposal changes.
   * Command, events, row, attachments and outbox are written in one transaction, together or not at all.
   *
   * @param command its `id` belongs to the caller; once accepted, the same id with the same body gets the same answer for ever
   * @param attachments whatever may hold a person; it is encrypted
   * @param options `madeFor`: the position that a system command was made for; otherwise `moved_on`
   * @returns yes with a receipt, or a reasoned no
   * @throws LedgerUnavailable nothing was written; the command may be sent again
   */
  async apply(command: Command, attachments?: Attachments, options: { madeFor?: MadeFor } = {}): Promise<Answer> {
    const desk = { db: this.#db, keys: this.#keys };
    const [answer] = await applyTogether(desk, command.by, [{ command, attachments, madeFor: options.madeFor }]);
    return answer!;
  }

  /** Many commands of one officer, an answer for each; the same batch again finishes it and doubles nothing. @throws BatchReused */
  applyAll(batch: Batch): Promise<BatchReceipt> {
    return applyAll({ db: this.#db, keys: this.#keys }, batch);
  }

  /** Claims the most urgent file that this officer may work on; nothing where there is none left. @throws LedgerUnavailable */
  claimNext(asked: NextClaim): Promise<Answer | undefined> {
    return claimNext({ db: this.#db, keys: this.#keys }, asked);
  }

  /** What a command would bring about. Nothing is written. */
  preview(command: Command, attachments?: Attachments): Promise<Preview> {
    return preview(this.#db, { command, attachments });
  }

  /** The proposal, where this actor may see it; not allowed to see is not there. */
  find(proposalId: string, actor: Actor): Promise<Proposal | undefined> {
    return this.#db.read(actor, (query) => visibleProposal(query, proposalId, actor));
  }

  view(proposalId: string, actor: Actor): ReturnType<typeof view> {
    return view(this.#db, this.#keys, proposalId, actor);
  }

  notesOf(proposalId: string, actor: Actor): ReturnType<typeof notesOf> {
    return notesOf(this.#db, this.#keys, proposalId, actor);
  }

  surveyAnswers(proposalId: string, actor: Actor): ReturnType<typeof surveyAnswers> {
    return surveyAnswers(this.#db, this.#keys, proposalId, actor);
  }

  knownFamily(proposalId: string, actor: Actor): ReturnType<typeof knownFamily> {
    return knownFamily(this.#db, this.#keys, proposalId, actor);
  }

  familyThread(proposalId: string, actor: Actor): ReturnType<typeof familyThread> {
    return familyThread(this.#db, this.#keys, proposalId, actor);
  }

  reveal(actor: Actor, asked: RevealAsked): ReturnType<typeof reveal> {
    return reveal(this.#db, this.#keys, actor, asked);
  }

  keepFile(proposalId: string, actor: Actor, picture: Picture): ReturnType<typeof keepFile> {
    return keepFile(this.#db, this.#keys, proposalId, actor, picture);
  }

  readFile(proposalId: string, sha256: string, actor: Actor): ReturnType<typeof readFile> {
    return readFile(this.#db, this.#keys, proposalId, sha256, actor);
  }

  movedWithin(seconds: number): ReturnType<typeof movedWithin> {
    return movedWithin(this.#db, seconds);
  }

  promised(proposalId: string, actor: Actor): ReturnType<typeof promised> {
    return promised(this.#db, proposalId, actor);
  }

  fileOf(proposalId: string, actor: Actor): ReturnType<typeof fileOf> {
    return fileOf(this.#db, proposalId, actor);
  }

  async events(proposalId: string, actor: Actor): Promise<StoredEvent[] | undefined> {
    return (await this.fileOf(proposalId, actor))?.events;
  }

  queue(actor: Actor, filter: QueueFilter = {}): ReturnType<typeof queue> {
    return queue(this.#db, actor, filter);
  }

  search(actor: Actor, query: SearchQuery): ReturnType<typeof search> {
    return search(this.#db, this.#keys, actor, query);
  }

  officerBy(issuer: string, subject: string): ReturnType<typeof officerBy> {
    return officerBy(this.#db, issuer, subject);
  }

  officersFor(region: string): ReturnType<typeof officersFor> {
    return officersFor(this.#db, region);
  }

  knownRegions(codes: readonly string[]): ReturnType<typeof knownRegions> {
    return knownRegions(this.#db, codes);
  }

  rulesInForce(region: string): ReturnType<typeof rulesInForce> {
    return rulesInForce(this.#db, region);
  }

  circumstances(rulesVersion: string): ReturnType<typeof circumstances> {
    return circumstances(this.#db, rulesVersion);
  }

  engineFacts(proposalId: string): ReturnType<typeof engineFacts> {
    return engineFacts(this.#db, proposalId);
  }

  // What citizens ask and tell

  citizenStatus(asked: StatusAsked): ReturnType<typeof citizenStatus> {
    return citizenStatus(this.#db, this.#keys, asked);
  }

  fileLevyReport(given: LevyGiven): ReturnType<typeof fileLevyReport> {
    return fileLevyReport(this.#db, this.#keys, given);
  }

  levyReports(actor: Actor, page: { after?: string | undefined; limit: number }): ReturnType<typeof levyReports> {
    return levyReports(this.#db, this.#keys, actor, page);
  }

  // Colleagues, and what stands still

  colleagues(by: Officer, filter?: ColleagueFilter): ReturnType<typeof colleagues> {
    return colleagues(this.#db, by, filter);
  }

  setAbsence(by: Officer, officerId: string, absence: Absence): ReturnType<typeof setAbsence> {
    return setAbsence(this.#db, by, officerId, absence);
  }

  colleagueDesk(by: Officer, officerId: string, to?: string): ReturnType<typeof colleagueDesk> {
    return colleagueDesk(this.#db, by, officerId, to);
  }

  stuck(by: Officer): ReturnType<typeof stuck> {
    return stuck(this.#db, by);
  }

  inOwnArea(by: Officer, ids: readonly string[]): Promise<string[]> {
    return inOwnArea(this.#db, by, ids);
  }

  // Who is signed in with a browser

  stillHere(asked: Asked): ReturnType<typeof stillHere> {
    return stillHere(this.#db, asked);
  }

  webSession(idHash: Buffer, options?: { touch?: boolean }): ReturnType<typeof webSession> {
    return webSession(this.#db, idHash, options);
  }

  openWebSession(signIn: SignIn): Promise<boolean> {
    return openWebSession(this.#db, signIn);
  }

  endWebSession(idHash: Buffer): Promise<void> {
    return endWebSession(this.#db, idHash);
  }

  ownSessions(officerId: string, current?: Buffer): ReturnType<typeof ownSessions> {
    return ownSessions(this.#db, officerId, current);
  }

  endOwnSession(officerId: string, handle: string): Promise<boolean> {
    return endOwnSession(this.#db, officerId, handle);
  }

  endOtherSessions(officerId: string, current?: Buffer): Promise<number> {
    return endOtherSessions(this.#db, officerId, current);
  }

  endSessionsOf(by: Officer, officerId: string, reason: string): ReturnType<typeof endSessionsOf> {
    return endSessionsOf(this.#db, by, officerId, reason);
  }

  postingOf(officer: KnownOfficer): ReturnType<typeof postingOf> {
    return postingOf(this.#db, officer);
  }

  countAttempt(attempt: Attempt): Promise<number | undefined> {
    return countAttempt(this.#db, this.#keys, attempt);
  }

  forgiveAttempts(attempt: Pick<Attempt, 'name' | 'place'>, times: number): Promise<void> {
    return forgiveAttempts(this.#db, this.#keys, attempt, times);
  }

  // What the relay has to tell, and has told

  lease(limit: number): ReturnType<typeof lease> {
    return lease(this.#db, limit);
  }

  settle(done: readonly Settled[]): Promise<void> {
    return settle(this.#db, done);
  }

  failed(proposalId: string, code: string): Promise<void> {
    return failed(this.#db, proposalId, code);
  }

  nextDeliverableAt(): ReturnType<typeof nextDeliverableAt> {
    return nextDeliverableAt(this.#db);
  }

  undelivered(): ReturnType<typeof undelivered> {
    return undelivered(this.#db);
  }

  openPositions(after: string | undefined, limit: number): ReturnType<typeof openPositions> {
    return openPositions(this.#db, after, limit);
  }

  raiseEpoch(): Promise<number> {
    return raiseEpoch(this.#db);
  }

  // What activities need

  standing(proposalId: string, system?: string): ReturnType<typeof standing> {
    return standing(this.#db, proposalId, system);
  }

  membersOf(proposalId: string): ReturnType<typeof membersOf> {
    return membersOf(this.#db, this.#keys, proposalId);
  }

  keepIdentity(proposalId: string, personId: string, result: IdentityResult): Promise<void> {
    return keepIdentity(this.#db, proposalId, personId, result);
  }

  duplicatesInRegistry(proposalId: string): ReturnType<typeof duplicatesInRegistry> {
    return duplicatesInRegistry(this.#db, this.#keys, proposalId);
  }

  benefitsHeld(proposalId: string): ReturnType<typeof benefitsHeld> {
    return benefitsHeld(this.#db, this.#keys, proposalId);
  }

  // Outages and the worker's loops

  openOutage(system: string, code: string): Promise<void> {
    return openOutage(this.#db, system, code);
  }

  closeOutage(system: string): Promise<void> {
    return closeOutage(this.#db, system);
  }

  outages(): ReturnType<typeof outages> {
    return outages(this.#db);
  }

  parked(system: string, limit: number): ReturnType<typeof parked> {
    return parked(this.#db, system, limit);
  }

  questioned(olderThanSeconds: number, page: Page): ReturnType<typeof questioned> {
    return questioned(this.#db, olderThanSeconds, page);
  }

  takeTokens(system: string, wanted: number, perSecond: number): Promise<number> {
    return takeTokens(this.#db, system, wanted, perSecond);
  }

  heartbeat(worker: string): Promise<void> {
    return heartbeat(this.#db, worker);
  }

  lock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    return lock(this.#db, name, work);
  }

  passedInstants(graceSeconds: number, slice: Slice): ReturnType<typeof passedInstants> {
    return passedInstants(this.#db, graceSeconds, slice);
  }

  stalledSteps(graceSeconds: number, slice: Slice): ReturnType<typeof stalledSteps> {
    return stalledSteps(this.#db, graceSeconds, slice);
  }

  undeliveredRows(olderThanSeconds: number, limit: number): ReturnType<typeof undeliveredRows> {
    return undeliveredRows(this.#db, olderThanSeconds, limit);
  }

  verifyChain(proposalId?: string): ReturnType<typeof verifyChain> {
    return verifyChain(this.#db, proposalId);
  }

  rewrap(limit: number): Promise<number> {
    return rewrap(this.#db, this.#keys, limit);
  }

  /** @throws LedgerUnavailable */
  async health(): Promise<void> {
    await this.#db.read(undefined, (query) => query('select 1'));
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}
