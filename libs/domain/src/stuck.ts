/** Why proposals stand still, in the order in which somebody should look, and who can tell: the record, or the engine alone. */
// oxfmt-ignore
const STUCK = {
  outage:           'record',
  no_worker:        'record',
  undelivered:      'record',
  instant_passed:   'record',
  step_stalled:     'record',
  parked_technical: 'record',
  nobody_may_act:   'record',
  person_overdue:   'record',
  long_hold:        'record',
  run_failing:      'engine',
  engine_away:      'engine',
} as const;

export type StuckCause = keyof typeof STUCK;
export const STUCK_CAUSES = Object.keys(STUCK) as [StuckCause, ...StuckCause[]];
/** The causes that one of the two can tell. */
export type StuckToldBy<Teller extends (typeof STUCK)[StuckCause]> = {
  [Cause in StuckCause]: (typeof STUCK)[Cause] extends Teller ? Cause : never;
}[StuckCause];
