import { z } from 'zod';

const scope = {
  /** Only calls about this citizen. */
  nik: z.string().optional(),
  /** Only one call in so many, by the stand-in's seed. */
  oneIn: z.int().positive().optional(),
};

const simple = <const Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...scope });

/** Every way in which the stand-in breaks or lies on demand. */
export const faultSchema = z.discriminatedUnion('kind', [
  simple('line_down'),
  simple('cut_off'),
  simple('html'),
  simple('empty_content'),
  simple('two_contents'),
  simple('wrong_shape'),
  simple('quota_exhausted'),
  simple('address_unregistered'),
  simple('unknown_code'),
  simple('another_nik'),
  simple('another_call'),
  simple('outdated'),
  z.strictObject({ kind: z.literal('slow'), latencyMs: z.int().nonnegative().default(16_000), ...scope }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(300).max(599),
    retryAfterSeconds: z.int().nonnegative().optional(),
    ...scope,
  }),
  z.strictObject({ kind: z.literal('missing_element'), key: z.string().default('NAMA_LGKP'), ...scope }),
  z.strictObject({
    kind: z.literal('score'),
    key: z.enum(['NAMA_LGKP', 'TMPT_LHR', 'ALAMAT']).default('NAMA_LGKP'),
    score: z.int().min(0).max(100),
    ...scope,
  }),
]);
export type Fault = z.output<typeof faultSchema>;
export type FaultChoice = z.input<typeof faultSchema>;

/** When a fault holds: from one instant or call up to, not including, another. The first call is number 1. */
export const calendarSchema = z.array(
  z.union([
    z.strictObject({ fromMs: z.number(), untilMs: z.number(), fault: faultSchema }),
    z.strictObject({ fromCall: z.int(), untilCall: z.int(), fault: faultSchema }),
  ]),
);
export type CalendarChoice = z.input<typeof calendarSchema>;

/** Decides which fault, if any, a call meets: one set by hand first, then the calendar in its order. */
export class Faults {
  #set: Fault | undefined;
  #calendar: z.output<typeof calendarSchema>;
  #chance: number;
  readonly #elapsedMs: () => number;

  constructor(calendar: CalendarChoice, seed: number, elapsedMs: () => number) {
    this.#calendar = calendarSchema.parse(calendar);
    this.#chance = seed >>> 0;
    this.#elapsedMs = elapsedMs;
  }

  /** Holds from the next call on, until it is cleared with `undefined`. */
  set(fault: FaultChoice | undefined): void {
    this.#set = fault && faultSchema.parse(fault);
  }

  /** Times count from the start of the stand-in. */
  setCalendar(calendar: CalendarChoice): void {
    this.#calendar = calendarSchema.parse(calendar);
  }

  /** @param call its number, from 1 */
  of(call: number, nik: string): Fault | undefined {
    const ms = this.#elapsedMs();
    const scheduled = this.#calendar.filter((entry) =>
      'fromMs' in entry ? entry.fromMs <= ms && ms < entry.untilMs : entry.fromCall <= call && call < entry.untilCall,
    );
    const candidates = [...(this.#set ? [this.#set] : []), ...scheduled.map(({ fault }) => fault)];
    return candidates.find((fault) => (fault.nik ?? nik) === nik && this.#strikes(fault.oneIn));
  }

  #strikes(oneIn = 1): boolean {
    if (oneIn === 1) return true;
    this.#chance = (Math.imul(this.#chance, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes: same seed, same storm
    return (this.#chance / 2 ** 32) * oneIn < 1;
  }
}
