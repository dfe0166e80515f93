import type { StandingView } from '#contracts';
import { isSettling, openFindings, type Proposal } from '#domain';

/** What is set of these, and nothing that is not. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** Where a proposal stands at an instant: stages, counters and instants, and nothing about the family. */
export function toStanding(proposal: Proposal, now: Date): StandingView {
  const { id, kind, region, rules, openedAt, stage, stageSince, version, seq, round, level, returns } = proposal;
  const { dueAt, wakeAt, hold, parked, awaited, owner, surveyor, repair, withdrawal, outcome } = proposal;
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
    ...given({ dueAt, wakeAt, parked, awaited, owner, surveyor, withdrawal, outcome }),
    ...(isSettling(proposal, now) && { settlesUntil: proposal.deliverableAt }),
    ...(hold && { hold: { reason: hold.reason, until: hold.until, since: hold.since } }),
    ...(repair && { repair: [...repair] }),
    openFindings: openFindings(proposal).map((found) => ({
      code: found.code,
      seq: found.seq,
      ...given({ subject: found.subject }),
    })),
  };
}
