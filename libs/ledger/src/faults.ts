/** The database could not be reached, or was too busy: nothing was written, the command may be sent again. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  readonly code: string;

  constructor(code: string) {
    super(`the ledger is not available (${code})`);
    this.code = code;
  }
}

/** A fault of ours, as far as it may be told: the driver's own message quotes the offending row, and a row holds a citizen. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
  readonly code: string;
  readonly table: string | undefined;
  readonly constraint: string | undefined;

  constructor({ code, table, constraint }: DriverError) {
    super(['the ledger refused a statement', code, table, constraint].filter(Boolean).join(' · '));
    this.code = code ?? 'unknown';
    this.table = table;
    this.constraint = constraint;
  }
}

export type DriverError = { code?: string; table?: string; constraint?: string };

/** A SQLSTATE, or the code of a system call. Node's own complaints (`ERR_…`) are neither. */
const FROM_DATABASE = /^([0-9A-Z]{5}|E(?!RR_)[A-Z]+)$/;
/** Those that say "not now": no connection, no such database or login yet, shutting down, out of something, a lock held too long. */
const UNAVAILABLE = /^(08...|28...|3D...|53...|57...|58...|55P03|25006|E[A-Z]+)$/;
/** Serialization failure and deadlock: PostgreSQL asks us to try the same again. */
const TRANSIENT = /^(40001|40P01)$/;

type Thrown = Partial<DriverError & { errors: DriverError[]; message: string }>;

const codeOf = (error: unknown): string | undefined => {
  const { code, errors } = (error ?? {}) as Thrown;
  const first = code ?? errors?.[0]?.code; // several refused addresses come as one AggregateError
  return typeof first === 'string' ? first : undefined;
};

export const isTransient = (error: unknown): boolean => TRANSIENT.test(codeOf(error) ?? '');

/** The driver speaks of lost connections in words alone. */
const isLostConnection = (error: unknown): boolean =>
  codeOf(error) === undefined &&
  /connection (terminated|timeout|error)|timeout exceeded when trying to connect|client was closed/i.test(
    (error as Thrown | undefined)?.message ?? '',
  );

/** What may leave the ledger of a driver's error. What is not the driver's passes as it is. */
export function toLedgerError(error: unknown): unknown {
  if (error instanceof LedgerFault || error instanceof LedgerUnavailable) return error;
  if (isLostConnection(error)) return new LedgerUnavailable('connection_lost');
  const code = codeOf(error);
  if (code === undefined || !FROM_DATABASE.test(code)) return error;
  return UNAVAILABLE.test(code) || isTransient(error)
    ? new LedgerUnavailable(code)
    : new LedgerFault({ ...(error as DriverError), code });
}
