import { DukcapilRefused, DukcapilUnavailable, type RefusedCode } from './failures.ts';

const MAX_BODY_BYTES = 64 * 1024; // a real answer has about 500
const MAX_RETRY_AFTER_MS = 3_600_000; // a wrong clock over there must not silence us for a day

export type Exchange = {
  fetch: typeof fetch;
  url: string;
  body: unknown;
  headers?: Record<string, string>;
  /** From the first byte sent to the last byte read. */
  timeoutMs: number;
  /** The caller's own wish to stop; its reason is thrown as it is. */
  signal?: AbortSignal | undefined;
};

export type Reply = { status: number; retryAfterMs: number | undefined; text: string };

/**
 * Sends one POST and reads the whole reply, whatever its status. Redirects are not followed: the citizen's data go to one address.
 * @throws {DukcapilUnavailable} no reply, a broken one, or one too long to be an answer
 */
export async function post(exchange: Exchange): Promise<Reply> {
  const timeout = AbortSignal.timeout(exchange.timeoutMs);
  let begun = false;
  try {
    const response = await exchange.fetch(exchange.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...exchange.headers },
      body: JSON.stringify(exchange.body),
      redirect: 'manual',
      signal: exchange.signal ? AbortSignal.any([timeout, exchange.signal]) : timeout,
    });
    begun = true;
    const retryAfterMs = toDelayMs(response.headers.get('retry-after'));
    return { status: response.status, retryAfterMs, text: await readText(response) };
  } catch (error) {
    exchange.signal?.throwIfAborted();
    if (error instanceof DukcapilUnavailable) throw error;
    if (timeout.aborted) throw new DukcapilUnavailable('timed_out');
    throw new DukcapilUnavailable(begun ? 'cut_off' : 'unreachable');
  }
}

const REFUSED_BY_STATUS: Record<number, RefusedCode> = {
  400: 'schema',
  401: 'credentials',
  403: 'address_unregistered',
  404: 'path_unknown',
  405: 'path_unknown',
};

/** @throws {DukcapilUnavailable | DukcapilRefused} unless the status says that there is something to read */
export function expectAnswered({ status, retryAfterMs }: Reply): void {
  if (status === 200) return;
  if (status === 429) throw new DukcapilUnavailable('rate_limited', retryAfterMs);
  if (status >= 500 || status === 408) throw new DukcapilUnavailable('server_error', retryAfterMs);
  if (status >= 400) throw new DukcapilRefused(REFUSED_BY_STATUS[status] ?? 'schema');
  throw new DukcapilUnavailable('not_understood');
}

/** @throws {DukcapilUnavailable} without the parser's own message, which would quote the text */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DukcapilUnavailable('not_json');
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > MAX_BODY_BYTES) throw new DukcapilUnavailable('not_understood');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `Retry-After` is a number of seconds or a date. */
function toDelayMs(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}
