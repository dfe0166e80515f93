import { elementsOf } from './elements.ts';
import { DukcapilRefused } from './failures.ts';
import type { DukcapilPerson, Element } from './identity.ts';

/** Who asks: known to Dukcapil by contract. `ipUser` is the registered address. */
export type Credentials = { customerId: string; userId: string; password: string; ipUser: string };

/** Without these an answer would say too little about who somebody is. */
const REQUIRED = ['kk', 'name', 'bornOn', 'sex'] as const;

/**
 * The body of one check, in Dukcapil's words. `TRESHOLD` is spelt so.
 * @throws {DukcapilRefused} something is blank, or the date of birth is no `YYYY-MM-DD`: a defect of ours that no
 *   further try repairs
 */
export function toRequest(
  person: DukcapilPerson,
  { userId, password, ipUser }: Credentials,
  threshold: number,
  transactionId: string,
): Record<string, string> {
  const elements = elementsOf(person);
  const isGiven = (wanted: Element) => elements.some(({ element }) => element === wanted);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(person.bornOn) || !REQUIRED.every(isGiven)) throw new DukcapilRefused('schema');
  return {
    USER_ID: userId,
    PASSWORD: password,
    IP_USER: ipUser,
    TRESHOLD: String(threshold),
    transactionId,
    NIK: person.nik,
    ...Object.fromEntries(elements.map(({ key, value }) => [key, value])),
  };
}
