import type { StandingView } from '#contracts';
import { type Actor, canSee, isSettling, openFindings, type Proposal, remindedHere } from '#domain';

/** What is set of these, and nothing that is not. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** Where a proposal stands at an instant: stages, counters and instants, and findings for whoever may see more than why it stops. */
export function toStanding(proposal: Proposal, now: Date, reader: Actor): StandingView {
  const { id, kind, region, rules, openedAt, stage, stageSince, version, seq, round, level, returns } = proposal;
  const { asked, dueAt, wakeAt, hold, parked, awaited, owner, surveyor, repair, withdrawal, rejectedFrom, outcome } =
    proposal;
  return {
    id,
    kind,
    region,
    rules,
    openedAt,
    stage,
    stageSince,
    version,
    seq,
    round,
    level,
    returns,
    ...given({
      asked,
      dueAt,
      wakeAt,
      parked,
      awaited,
      owner,
      surveyor,
      remindedAt: remindedHere(proposal)?.at,
      withdrawal,
      rejectedFrom,
      outcome,
    }),
    ...(isSettling(proposal, now) && { settlesUntil: proposal.deliverableAt }),
    ...(hold && { hold: { reason: hold.reason, until: hold.until, since: hold.since } }),
    ...(repair && { repair: [...repair] }),
    ...(canSee(reader, proposal) && {
      openFindings: openFindings(proposal).map((found) => ({
        code: found.code,
        seq: found.seq,
        ...given({ subject: found.subject }),
      })),
    }),
  };
}
