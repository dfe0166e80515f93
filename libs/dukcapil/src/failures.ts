/** What is out of order: the service for everybody, or its answer about this one citizen. */
type Concern = 'service' | 'answer';

const UNAVAILABLE = {
  unreachable: ['service', 'no connection'],
  timed_out: ['service', 'no answer in time'],
  cut_off: ['service', 'the answer broke off'],
  server_error: ['service', 'the service reports an error of its own'],
  rate_limited: ['service', 'asked too often'],
  quota_exhausted: ['service', 'no calls left'],
  not_json: ['service', 'the answer is not JSON'],
  not_understood: ['service', 'the answer has another shape'],
  empty_content: ['answer', 'the answer has no content'],
  several_contents: ['answer', 'the answer is about more than one citizen'],
  code_unknown: ['answer', 'the answer carries a code or text that nobody knows'],
  element_missing: ['answer', 'something that was asked is not answered'],
  element_unclear: ['answer', 'an element is neither equal nor different'],
  another_nik: ['answer', 'the answer is about another citizen'],
  another_call: ['answer', 'the answer belongs to another call'],
} as const satisfies Record<string, readonly [Concern, string]>;

/** Whether a code says that the service is out of order for everybody. */
export const concernsService = (code: string): boolean =>
  Object.hasOwn(UNAVAILABLE, code) && UNAVAILABLE[code as UnavailableCode][0] === 'service';

const REFUSED = {
  schema: 'the service does not understand our call',
  credentials: 'the service does not know our credentials',
  address_unregistered: 'the service does not know our address',
  path_unknown: 'the service has no such method or customer',
} as const;

export type UnavailableCode = keyof typeof UNAVAILABLE;
export type RefusedCode = keyof typeof REFUSED;

/**
 * Dukcapil gave no answer that can be understood: worth another try, and never a match.
 * Its message is made of the code alone: what was asked or answered belongs to a citizen. That is why it has no cause.
 */
export class DukcapilUnavailable extends Error {
  override readonly name = 'DukcapilUnavailable';
  readonly retryable = true;
  readonly code: UnavailableCode;
  /** An outage for everybody, or trouble with one citizen's answer that must not stop the others. */
  readonly concerns: Concern;
  /** How long Dukcapil asked us to stay away, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: UnavailableCode, retryAfterMs?: number) {
    const [concerns, text] = UNAVAILABLE[code];
    super(`Dukcapil unavailable (${code}): ${text}`);
    this.code = code;
    this.concerns = concerns;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Dukcapil turns us away until somebody repairs our side. Trying again changes nothing. */
export class DukcapilRefused extends Error {
  override readonly name = 'DukcapilRefused';
  readonly retryable = false;
  readonly code: RefusedCode;

  constructor(code: RefusedCode) {
    super(`Dukcapil refused (${code}): ${REFUSED[code]}`);
    this.code = code;
  }
}
