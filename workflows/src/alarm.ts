import { CancellationScope, sleep } from '@temporalio/workflow';

export type Alarm = {
  isArmed(): boolean;
  /** Rings at this instant (milliseconds) or before it. Whoever hears it compares instants. */
  noLaterThan(at: number): void;
};

/** One timer. A later instant waits for the timer that already runs; only an earlier one replaces it, for each timer is paid for. */
export function lazyAlarm(): Alarm {
  let armed: { at: number; scope: CancellationScope } | undefined;

  return {
    isArmed: () => armed !== undefined,
    noLaterThan(at) {
      if (armed && armed.at <= at) return;
      armed?.scope.cancel();
      const mine = { at, scope: new CancellationScope() };
      armed = mine;
      const rung = () => {
        if (armed === mine) armed = undefined;
      };
      // Cancelled means replaced: then there is nothing to do.
      mine.scope.run(() => sleep(Math.max(1, at - Date.now()))).then(rung, () => undefined);
    },
  };
}
