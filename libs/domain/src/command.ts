import type { EventName, Particulars } from './event.ts';
import type { Actor } from './officer.ts';
import type { Repair } from './stages.ts';

/** What somebody asks for: an event by its own name. It never names a target stage; the law picks it. */
export type Command = {
  /** Made once by the caller: a UUID from people, `<proposal>:<seq>:<kind>` from the system. */
  id: string;
  proposalId: string;
  asks: EventName;
  by: Actor;
  /** The version the officer's screen was drawn from. Required of people for all that decides or corrects. */
  expectedVersion?: number;
  with?: Particulars;
  /** The kinds of what comes with it and is kept outside the law. The ledger fills it in; what a caller says of it is not believed. */
  brings?: readonly Repair[];
};

type Need = keyof Particulars | 'expectedVersion';

/** What each event cannot be asked for without. */
// oxfmt-ignore
export const NEEDS: Partial<Record<EventName, readonly (keyof Particulars)[]>> = {
  opened:               ['kind', 'region', 'rules'],
  village_accepted:     ['meeting'],
  village_declined:     ['meeting', 'reason'],
  returned:             ['repair', 'reason'],
  rejected:             ['reason'],
  ratified:             ['letter'],
  clarified:            ['reason'],
  kept:                 ['reason'],
  removed:              ['reason'],
  appealed:             ['reason'],
  appeal_granted:       ['reason'],
  appeal_denied:        ['reason'],
  ended:                ['outcome', 'reason'],
  corrected:            ['repair'],
  finding_raised:       ['finding'],
  finding_dismissed:    ['finding', 'reason'],
  assigned:             ['officer'],
  reassigned:           ['officer', 'reason'],
  visit_failed:         ['code'],
  held:                 ['until', 'reason'],
  postponed:            ['until', 'reason'],
  extended:             ['until', 'reason'],
  parked:               ['code'],
  awaited:              ['code', 'until'],
  life_event_recorded:  ['code'],
  withdrawal_asked:     ['reason'],
  identity_questioned:  ['findings'],
  enrollment_questioned:['findings'],
  review_questioned:    ['findings'],
};

/** What is missing from a command, by name. */
export function missingFrom({ asks, by, expectedVersion, with: particulars = {} }: Command, decides: boolean): Need[] {
  const missing: Need[] = (NEEDS[asks] ?? []).filter((key) => {
    const value = particulars[key];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
  if (decides && by.role !== 'system' && expectedVersion === undefined) missing.push('expectedVersion');
  return missing;
}
