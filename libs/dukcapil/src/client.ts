import { randomUUID } from 'node:crypto';
import { readAnswer } from './answer.ts';
import { elementsOf } from './elements.ts';
import { expectAnswered, post } from './exchange.ts';
import {
  GIVE_BACK_PATH,
  readGiveBack,
  toGiveBack,
  type GiveBackOutcome,
  type GiveBackSettings,
  type GivenBack,
} from './give-back.ts';
import { DukcapilRefused, DukcapilUnavailable } from './failures.ts';
import type { DukcapilPerson, IdentityAnswer, Thresholds } from './identity.ts';
import { toRequest, type Credentials } from './request.ts';

export type DukcapilSettings = Credentials & {
  /** Scheme, host and port of the gateway; `/dukcapil/...` is appended. */
  url: string;
  /** For one call as a whole. */
  timeoutMs?: number;
  thresholds?: Partial<Thresholds>;
  giveBack?: GiveBackSettings;
  fetch?: typeof fetch;
};

/** `transactionId` stands in the logs of Dukcapil: never a number of a citizen. */
export type CallOptions = { transactionId?: string; signal?: AbortSignal };

export type Dukcapil = {
  /**
   * Asks about one citizen, with one call; whoever asks about a family takes a token per member.
   * @throws {DukcapilUnavailable} nothing that can be understood came back: try again, then park
   * @throws {DukcapilRefused} our own side has to be repaired first
   */
  verify(person: DukcapilPerson, options?: CallOptions): Promise<IdentityAnswer>;
  /** Does the service answer, and know us? Asks about a number that no citizen can have. Never throws, except for an aborted signal. */
  probe(options?: CallOptions): Promise<boolean>;
  /**
   * The duty of every user of the service: tells it under which number of ours a checked citizen is known.
   * @throws {DukcapilUnavailable | DukcapilRefused} as `verify` does
   */
  giveBack(given: GivenBack, options?: Pick<CallOptions, 'signal'>): Promise<GiveBackOutcome>;
};

const THRESHOLDS: Thresholds = { name: 90, birthPlace: 80, address: 70 };

/** No region 00, no day 00: malformed to everybody, and nobody's. */
export const PROBE_NIK = '0000000000000000';
const PROBE: DukcapilPerson = { nik: PROBE_NIK, kk: PROBE_NIK, name: 'PROBE', bornOn: '1900-01-01', sex: 'male' };

/** A client of one Dukcapil gateway. It holds no state: tries, rate and breaker belong to the caller. */
export function createDukcapil(settings: DukcapilSettings): Dukcapil {
  const { timeoutMs = 5000, giveBack: duty } = settings;
  const base = settings.url.replace(/\/+$/, '');
  const verifyUrl = `${base}/dukcapil/get_json/${encodeURIComponent(settings.customerId)}/CALL_VERIFY_BY_ELEMEN`;
  const thresholds = { ...THRESHOLDS, ...settings.thresholds };
  // Of our thresholds the wire takes one. With the strictest a bare "Sesuai" is safe for every element.
  const sentThreshold = Math.max(...Object.values(thresholds));
  const line = { fetch: settings.fetch ?? fetch, timeoutMs };

  async function verify(person: DukcapilPerson, options: CallOptions = {}): Promise<IdentityAnswer> {
    const { transactionId = randomUUID(), signal } = options;
    const body = toRequest(person, settings, sentThreshold, transactionId);
    const reply = await post({ ...line, url: verifyUrl, body, signal });
    expectAnswered(reply);
    const elements = elementsOf(person).map(({ element }) => element);
    return readAnswer(reply.text, { nik: person.nik, elements, thresholds, sentThreshold, transactionId });
  }

  async function probe(options: CallOptions = {}): Promise<boolean> {
    try {
      const answer = await verify(PROBE, options);
      return answer.outcome === 'questioned' && answer.codes.some((code) => NOBODY.has(code));
    } catch (error) {
      if (error instanceof DukcapilUnavailable || error instanceof DukcapilRefused) return false;
      throw error;
    }
  }

  async function giveBack(given: GivenBack, { signal }: Pick<CallOptions, 'signal'> = {}): Promise<GiveBackOutcome> {
    if (!duty) throw new DukcapilRefused('credentials');
    const headers = { authorization: `Bearer ${duty.token}` };
    const url = `${base}${duty.path ?? GIVE_BACK_PATH}`;
    return readGiveBack(await post({ ...line, url, headers, body: toGiveBack(given, duty), signal }));
  }

  return { verify, probe, giveBack };
}

/** What a service in good health says about the probe. */
const NOBODY: ReadonlySet<string> = new Set(['ID-NIK-FORMAT', 'ID-NIK-NOTFOUND']);
