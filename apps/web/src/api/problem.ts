import { type Words, words } from '#contracts';

/** A no of the API, as RFC 9457 has it; `title` and `detail` are in the reader's language already. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: { code?: string; title?: string; detail?: string } & Record<string, unknown>) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.detail = body.detail ?? '';
    this.facts = body;
  }
}

/** The server did not answer, or could not: what was typed stays, and it is worth trying again. */
export class ServerAway extends Error {
  override readonly name = 'ServerAway';
  /** Seconds that the server asked for, where it could still say so. */
  readonly retryAfter: number | undefined;

  constructor(retryAfter?: number) {
    super('server away');
    this.retryAfter = retryAfter;
  }
}

export const AWAY: Words = words(
  'Server belum menjawab. Isian Anda tetap ada di sini; dicoba lagi dengan sendirinya.',
  'The server does not answer. What you typed is still here; it is tried again by itself.',
);
