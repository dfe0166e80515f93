import { isGrpcServiceError } from '@temporalio/client';

/** gRPC's own words for its codes, by number. */
const NAMES = [
  'ok',
  'cancelled',
  'unknown',
  'invalid_argument',
  'deadline_exceeded',
  'not_found',
  'already_exists',
  'permission_denied',
  'resource_exhausted',
  'failed_precondition',
  'aborted',
  'out_of_range',
  'unimplemented',
  'internal',
  'unavailable',
  'data_loss',
  'unauthenticated',
];

/** Temporal did not answer in time or turned us away: nothing is lost, the row stays. `code` is gRPC's, and no message of its own leaves. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
  readonly code: string;

  constructor(code: string) {
    super(`Temporal is not available (${code})`);
    this.code = code;
  }
}

/** What may leave the engine of an error of the SDK. */
export function toEngineError(error: unknown): unknown {
  const cause = error instanceof Error && !isGrpcServiceError(error) ? error.cause : error;
  return isGrpcServiceError(cause) ? new EngineUnavailable(NAMES[cause.code] ?? 'unknown') : error;
}
