import type { CommandBody } from '#contracts';
import type { Stage } from '#domain';

/** What somebody may decide at a stage, and how often among the others. `operator` is the one of the proposal's village. */
type Turn = { weight: number; officer: string; body: CommandBody };

const SURVEY = { instrument: 'short', version: '1', answers: { floor: 'earth', light: 'none', members: 2 } };
const today = (): string => new Date().toISOString().slice(0, 10);

/** How the district decides: mostly yes, now and then a return, a rejection and the appeal that follows. */
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
  ],
  district_ratification: [
    { weight: 1, officer: 'supervisor-1', body: { asks: 'ratified', letter: '460/001/DINSOS/2026' } },
  ],
  ministry_verification: [{ weight: 1, officer: 'verifier-1', body: { asks: 'ministry_verified' } }],
  rejected: [{ weight: 1, officer: 'operator', body: { asks: 'appealed', reason: 'CIRCUMSTANCES-CHANGED' } }],
  appeal: [{ weight: 1, officer: 'supervisor-2', body: { asks: 'appeal_granted', reason: 'EVIDENCE-ACCEPTED' } }],
});

/** One of the things that may be decided here; nothing where it is nobody's turn. @param chance from 0 to 1 */
export function turnAt(stage: string, chance: number): Omit<Turn, 'weight'> | undefined {
  const choices = turns()[stage as Stage] ?? [];
  let left = chance * choices.reduce((sum, { weight }) => sum + weight, 0);
  return choices.find(({ weight }) => (left -= weight) < 0) ?? choices[0];
}
