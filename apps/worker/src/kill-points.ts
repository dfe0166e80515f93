import { appendFileSync, existsSync, readFileSync } from 'node:fs';

// Only for the tests of outages: the process dies by itself, at a named point, as in a power cut. Nothing of it exists outside NODE_ENV=test.

/** Before or after which call, on which of the two, a process may die. */
// oxfmt-ignore
const POINTS = {
  'activity.begun':         { of: 'ledger',   call: 'standing',     when: 'after' },
  'activity.before_call':   { of: 'dukcapil', call: 'verify',       when: 'before' },
  'activity.after_call':    { of: 'dukcapil', call: 'verify',       when: 'after' },
  'activity.after_keep':    { of: 'ledger',   call: 'keepIdentity', when: 'after' },
  'activity.before_commit': { of: 'ledger',   call: 'apply',        when: 'before' },
  'activity.after_commit':  { of: 'ledger',   call: 'apply',        when: 'after' },
  'loop.after_close':       { of: 'ledger',   call: 'closeOutage',  when: 'after' },
  'loop.before_unpark':     { of: 'ledger',   call: 'apply',        when: 'before', asks: 'unparked' },
  'loop.after_unpark':      { of: 'ledger',   call: 'apply',        when: 'after',  asks: 'unparked' },
} as const satisfies Record<string, Point>;
type Point = { of: 'ledger' | 'dukcapil'; call: string; when: 'before' | 'after'; asks?: string };
export const KILL_POINTS = Object.keys(POINTS);

type Environment = Record<string, string | undefined>;
type Parts<L extends object, D extends object> = { ledger: L; dukcapil: D };

/**
 * With TERDATA_KILL_AT=<point> the process kills itself the first time it comes to that point, and writes the point's name as a line into
 * the file TERDATA_KILL_FILE, so that the next process passes it.
 */
export function withKillPoints<L extends object, D extends object>(parts: Parts<L, D>, env: Environment): Parts<L, D> {
  const name = env.TERDATA_KILL_AT;
  const file = env.TERDATA_KILL_FILE;
  if (env.NODE_ENV !== 'test' || !name || !file) return parts;
  if (!(name in POINTS)) throw new Error(`TERDATA_KILL_AT is one of ${KILL_POINTS.join(', ')}`);
  const point: Point = POINTS[name as keyof typeof POINTS];

  const die = () => {
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n').includes(name)) return;
    appendFileSync(file, `${name}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
  return { ...parts, [point.of]: armed(parts[point.of], point, die) };
}

function armed<T extends object>(target: T, { call, when, asks }: Point, die: () => void): T {
  const isMeant = ([command]: unknown[]): boolean =>
    call !== 'apply' || ((command as { asks: string }).asks === 'unparked') === (asks === 'unparked');
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property, object);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const meant = property === call && isMeant(args);
        if (meant && when === 'before') die();
        const result: unknown = await value.apply(object, args);
        if (meant && when === 'after') die();
        return result;
      };
    },
  });
}
