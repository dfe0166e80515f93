import {
  FIELD_WORDS,
  type Language,
  PROBLEMS,
  type ProblemBody,
  type ProblemCode,
  type ProblemRow,
  type Words,
} from '#contracts';
import { type Answer, BatchReused, CursorUnreadable, LedgerUnavailable } from '#ledger';
import { HttpException } from '@nestjs/common';

type No = Extract<Answer, { ok: false }>;

/** Every no of the law and of the record has a row in the one registry; a code without one does not compile. */
const ROWS: Record<ProblemCode | No['code'], ProblemRow> = PROBLEMS;

export type Facts = Record<string, unknown>;

/** A no on its way out. Services throw it, one filter sends it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: Facts;
  override readonly name = 'Problem';

  constructor(code: ProblemCode, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }

  /** The no of the law or of the record. What is hidden is answered like what is not there: without a fact. */
  static of({ code, facts, waitMs }: No): Problem {
    if (code === 'proposal_not_found') return new Problem(code);
    return new Problem(code, { ...facts, ...(waitMs !== undefined && { waitMs }) });
  }
}

/** One field that does not fit. */
export const misfit = (pointer: string, { id, en }: Words): Problem =>
  new Problem('body_invalid', { fields: { id: [{ pointer, reason: id }], en: [{ pointer, reason: en }] } });

/** What Fastify and Nest say by status, in the words of the registry. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'body_unreadable',
  404: 'route_not_found',
  413: 'body_too_large',
  415: 'media_type_unsupported',
};

/** Anything thrown, as a problem. What nobody foresaw says nothing about itself: no message, no statement, no stack. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof LedgerUnavailable) return new Problem('ledger_unavailable');
  if (error instanceof BatchReused) return new Problem('command_reused', { batchId: error.batchId });
  if (error instanceof CursorUnreadable) {
    return misfit('/cursor', FIELD_WORDS['unknown']!);
  }
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status >= 500 || status < 400) return new Problem('broken');
  return new Problem(BY_STATUS[status] ?? 'refused');
}

/** The body of RFC 9457 in one language. `incident` is the request's number, which the log has too. */
export function problemBody({ code, facts }: Problem, language: Language, incident?: string): ProblemBody {
  const { status, title, next } = ROWS[code];
  const fields = (facts['fields'] as Record<Language, unknown> | undefined)?.[language];
  return {
    ...facts,
    ...(fields !== undefined && { fields }),
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: next[language],
    code,
    ...(incident && { instance: `urn:uuid:${incident}` }),
  } as ProblemBody;
}

const RETRY_SECONDS = 5;

/** Headers that belong to a problem: when to come back, and how to sign in. */
export function problemHeaders({ code, facts }: Problem): Record<string, string> {
  const { status } = ROWS[code];
  const waitMs = typeof facts['waitMs'] === 'number' ? facts['waitMs'] : undefined;
  const retrySeconds = waitMs !== undefined ? Math.max(1, Math.ceil(waitMs / 1000)) : RETRY_SECONDS;
  return {
    ...((status === 503 || waitMs !== undefined) && { 'retry-after': String(retrySeconds) }),
    ...(code === 'not_signed_in' && { 'www-authenticate': 'Bearer realm="terdata"' }),
    ...(code === 'step_up_required' && {
      'www-authenticate': 'Bearer realm="terdata", error="insufficient_user_authentication", max_age="300"', // RFC 9470
    }),
    ...(code === 'token_refused' && { 'www-authenticate': 'Bearer realm="terdata", error="invalid_token"' }),
  };
}
