import type { CommandBody, ProposalView } from '#contracts';
import type { Stage } from '#domain';
import { VILLAGE } from '../village.ts';

/** What somebody may decide at a stage, and how often among the others. `operator` is the one of the proposal's village. */
type Turn = { weight: number; officer: string; body: CommandBody };

/** What an officer reads in the file before deciding. */
export type Read = Pick<ProposalView, 'openFindings' | 'why'>;

const SURVEY = { instrument: 'short', version: '1', answers: { floor: 'earth', light: 'none', members: 2 } };
const today = (): string => new Date().toISOString().slice(0, 10);

/** How the district decides: mostly yes, now and then a return, a change in the family, a rejection and the appeal that follows. */
const turns = (): Partial<Record<Stage, readonly Turn[]>> => ({
  survey: [{ weight: 1, officer: 'operator', body: { asks: 'surveyed', survey: SURVEY } }],
  village_deliberation: [
    {
      weight: 1,
      officer: 'operator',
      body: { asks: 'village_accepted', meeting: { heldOn: today(), by: 'minutes', present: 14 } },
    },
  ],
  local_validation: [
    { weight: 16, officer: 'validator-1', body: { asks: 'locally_validated' } },
    {
      weight: 1,
      officer: 'validator-1',
      body: { asks: 'returned', repair: ['answers'], reason: 'ANSWERS-INCOMPLETE', note: 'Sumber air belum diisi.' },
    },
    { weight: 1, officer: 'validator-1', body: { asks: 'rejected', reason: 'ECO-VEHICLE' } },
    // It stays on the desk, and is asked about at the first re-evaluation.
    { weight: 1, officer: 'operator', body: { asks: 'life_event_recorded', code: 'WORK-FOUND' } },
  ],
  ministry_verification: [{ weight: 1, officer: 'verifier-1', body: { asks: 'ministry_verified' } }],
  review: [
    { weight: 3, officer: 'validator-2', body: { asks: 'kept', reason: 'STILL-POOR' } },
    { weight: 1, officer: 'validator-2', body: { asks: 'removed', reason: 'GRAD-NATURAL' } },
  ],
  rejected: [{ weight: 1, officer: 'operator', body: { asks: 'appealed', reason: 'CIRCUMSTANCES-CHANGED' } }],
});

/** Where the file says what there is to decide, and who is left that may. */
const READING: Partial<Record<Stage, (read: Read) => readonly Turn[]>> = {
  // Two persons: one finds that a difference means nothing, another one settles the question.
  clarification: ({ openFindings: [finding] = [] }) => [
    finding
      ? {
          weight: 1,
          officer: 'verifier-2',
          body: {
            asks: 'finding_dismissed',
            finding: { code: finding.code, ...(finding.subject && { subject: finding.subject }) },
            reason: 'SPELLING',
          },
        }
      : { weight: 1, officer: 'verifier-1', body: { asks: 'clarified', reason: 'DIFFERENCE-ACCEPTED' } },
  ],
  // Whoever has decided about the family before in this round does not decide here.
  district_ratification: ({ why }) =>
    oneOf(ableFor(why), (officer) => [
      { weight: 1, officer, body: { asks: 'ratified', letter: '460/001/DINSOS/2026' } },
    ]),
  // From the other end, so that somebody is left to ratify.
  appeal: ({ why }) =>
    oneOf(ableFor(why).toReversed(), (officer) => [
      { weight: 3, officer, body: { asks: 'appeal_granted', reason: 'EVIDENCE-ACCEPTED' } },
      { weight: 1, officer, body: { asks: 'appeal_denied', reason: 'NOTHING-NEW' } },
    ]),
};

/** Where a person is waited for, those who are there and may decide, four eyes and all. Elsewhere they could only lift what it waits for. */
const ableFor = ({ cause, canAct }: Read['why']): string[] =>
  cause === 'person' || cause === 'person_overdue'
    ? VILLAGE.officers.filter(({ id }) => canAct.some((one) => one.id === id)).map(({ key }) => key)
    : [];
const oneOf = ([first]: readonly string[], turnsOf: (officer: string) => readonly Turn[]): readonly Turn[] =>
  first === undefined ? [] : turnsOf(first);

export const isLookedAt = (stage: string): boolean => Object.hasOwn(READING, stage);
/** Whether a person of the district decides here. */
export const hasTurn = (stage: string): boolean => isLookedAt(stage) || Object.hasOwn(turns(), stage);

/**
 * One of the things that may be decided here; nothing where it is nobody's turn.
 * @param chance from 0 to 1
 * @param read what the file says; asked for where `isLookedAt`
 */
export function turnAt(stage: string, chance: number, read?: Read): Omit<Turn, 'weight'> | undefined {
  const choices = (read && READING[stage as Stage]?.(read)) ?? turns()[stage as Stage] ?? [];
  let left = chance * choices.reduce((sum, { weight }) => sum + weight, 0);
  return choices.find(({ weight }) => (left -= weight) < 0) ?? choices[0];
}
