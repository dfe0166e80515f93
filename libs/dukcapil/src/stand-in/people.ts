import { z } from 'zod';

/** A citizen in the stand-in's register. Nobody here is real. */
const citizenSchema = z.strictObject({
  kk: z.string(),
  name: z.string(),
  bornOn: z.iso.date(),
  sex: z.enum(['male', 'female']),
  birthPlace: z.string().optional(),
  address: z.string().optional(),
  status: z.enum(['active', 'deceased', 'double', 'inactive']).default('active'),
});
export type Citizen = z.input<typeof citizenSchema>;

/** A citizen with the number, as lists and the control surface carry them. */
export const listedCitizenSchema = citizenSchema.extend({
  nik: z.string(),
  /** The repair becomes visible only after so many further calls about this NIK. */
  afterCalls: z.int().nonnegative().optional(),
});
export type ListedCitizen = z.input<typeof listedCitizenSchema>;

type Register = { current?: Citizen; former?: Citizen; coming?: { citizen: Citizen; calls: number } };

/** The register behind the stand-in: what it knows of whom, what it knew before, and what it will know. */
export class People {
  readonly #registers = new Map<string, Register>();

  constructor(people: Iterable<ListedCitizen> = []) {
    for (const listed of people) this.putListed(listed);
  }

  /** Records or repairs a citizen, at once or after some more calls. */
  put(nik: string, citizen: Citizen, { afterCalls = 0 }: { afterCalls?: number | undefined } = {}): void {
    const register = this.#registers.get(nik) ?? {};
    this.#registers.set(
      nik,
      afterCalls > 0 ? { ...register, coming: { citizen, calls: afterCalls } } : repaired(register, citizen),
    );
  }

  putListed({ nik, afterCalls, ...citizen }: ListedCitizen): void {
    this.put(nik, citizen, { afterCalls });
  }

  remove(nik: string): boolean {
    return this.#registers.delete(nik);
  }

  get size(): number {
    return this.#registers.size;
  }

  /** What a call about this NIK finds. `outdated`: what was known before the last repair. */
  ask(nik: string, { outdated }: { outdated: boolean }): Citizen | undefined {
    const register = this.#registers.get(nik);
    if (!register) return undefined;
    const now = oneCallLater(register);
    this.#registers.set(nik, now);
    return outdated && now.current ? (now.former ?? now.current) : now.current;
  }
}

const repaired = ({ current }: Register, citizen: Citizen): Register => ({
  current: citizen,
  ...(current ? { former: current } : {}),
});

function oneCallLater(register: Register): Register {
  const { coming } = register;
  if (!coming) return register;
  return coming.calls > 0
    ? { ...register, coming: { ...coming, calls: coming.calls - 1 } }
    : repaired(register, coming.citizen);
}
