import { isByItself } from '../session/acts.ts';
import { currentLanguage } from '../words/language.ts';
import { ApiProblem, ServerAway } from './problem.ts';

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Made once, before the first try, and kept for every other: the same id gets the same answer. */
  commandId?: string;
  signal?: AbortSignal;
};

/** Statuses by which a server or what stands before it says: not now. */
const AWAY_STATUSES = new Set([429, 502, 503, 504]);
/** What the API itself says by 429 is a no with its reason: a day's ceiling is not over by trying again. */
const isAway = ({ status, headers }: Response): boolean =>
  AWAY_STATUSES.has(status) && !(status === 429 && headers.get('content-type')?.includes('problem+json'));

/**
 * One call of the API with the cookie of the sign-in.
 * @throws {ApiProblem} it said no, with its reason in the reader's language
 * @throws {ServerAway} it did not answer; the same call with the same `commandId` may be made again
 */
export async function api<T>(path: string, { method = 'GET', body, commandId, signal }: Call = {}): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    redirect: 'error',
    headers: {
      accept: 'application/json',
      'accept-language': currentLanguage(),
      'x-terdata': '1',
      ...(isByItself() && { 'x-terdata-by-itself': '1' }),
      ...(commandId && { 'idempotency-key': commandId }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ServerAway();
  });
  if (isAway(response)) throw new ServerAway(Number(response.headers.get('retry-after')) || undefined);
  const text = await response.text();
  const answer: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
  if (!response.ok) throw new ApiProblem(response.status, answer as Record<string, unknown>);
  return answer as T;
}

/** A new id for a command, in the order of time. Made before the command is first sent. */
export const newCommandId = (): string => crypto.randomUUID();
