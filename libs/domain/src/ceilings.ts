import { type Actor, type Desk, deskOf, isSystem } from './officer.ts';

/**
 * What an officer could carry a register away by: numbers shown whole, searches, families that searches found, and families put forward
 * or corrected with a number that another office holds, for that tells who is registered.
 */
export type CountedAct = 'revealed' | 'searched' | 'found' | 'met_elsewhere';

/**
 * How often on a civil day of the office: more than a day's work needs, and too few to carry a register away. What stands in no cell is
 * nobody's to do.
 */
// oxfmt-ignore
const A_DAY: Partial<Record<Desk, Record<CountedAct, number>>> = {
  operator:            { revealed: 20, searched: 40, found: 50, met_elsewhere: 10 },
  surveyor:            { revealed: 20, searched:  0, found:  0, met_elsewhere: 10 },
  validator:           { revealed: 40, searched: 60, found: 50, met_elsewhere: 20 },
  supervisor:          { revealed: 40, searched: 60, found: 50, met_elsewhere:  0 },
  ministry_supervisor: { revealed: 40, searched: 60, found: 50, met_elsewhere:  0 },
  verifier:            { revealed: 40, searched: 60, found: 50, met_elsewhere:  0 },
  auditor:             { revealed:  0, searched: 60, found: 50, met_elsewhere:  0 },
};

/** How often an officer may do this on one day. */
export const ceilingOf = (actor: Actor, act: CountedAct): number =>
  isSystem(actor) ? 0 : (A_DAY[deskOf(actor)]?.[act] ?? 0);
