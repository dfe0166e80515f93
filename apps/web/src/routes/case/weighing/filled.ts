import type { AllowanceView } from '#contracts';
import { type EventName, type FindingRef, isAboutIdentity, reasonsFor } from '#domain';
import type { Values } from '../deciding/draft.ts';

const asReason =
  (asks: EventName) =>
  ({ code }: FindingRef): Values =>
    reasonsFor(asks).some((reason) => reason.code === code) ? { reason: code } : {};

/** The answers to a finding, in the order in which they are offered, and what each already knows from it. */
// oxfmt-ignore
const ANSWERS: Partial<Record<EventName, (finding: FindingRef) => Values>> = {
  finding_dismissed: ({ code, subject }) => ({ finding: subject === undefined ? code : `${code} ${subject}` }),
  clarified:         () => ({}),
  kept:              () => ({}),
  returned:          (finding) => ({ repair: [isAboutIdentity(finding) ? 'persons' : 'answers'] }),
  rejected:          asReason('rejected'),
  removed:           asReason('removed'),
};

/** What this officer may answer to a finding, each with the form as far as the finding fills it. */
export const answersTo = (
  finding: FindingRef,
  allowed: readonly AllowanceView[],
): readonly { asks: EventName; values: Values }[] =>
  (Object.entries(ANSWERS) as [EventName, (finding: FindingRef) => Values][]).flatMap(([asks, fill]) =>
    allowed.some((act) => act.asks === asks && act.may) ? [{ asks, values: fill(finding) }] : [],
  );
