import { ApplicationFailure } from '@temporalio/activity';
import { DukcapilRefused, DukcapilUnavailable } from '#dukcapil';

/**
 * What Dukcapil threw, as Temporal tries again: not at all where our own side has to be repaired first, later where it asked us to stay away.
 * The type carries the code, which becomes the reason of a parking. Anything else is a bug and stays as it is.
 */
export function asFailure(error: unknown): unknown {
  if (error instanceof DukcapilRefused) return ApplicationFailure.nonRetryable(error.message, error.code);
  if (error instanceof DukcapilUnavailable)
    return ApplicationFailure.create({
      message: error.message,
      type: error.code,
      ...(error.retryAfterMs !== undefined && { nextRetryDelay: error.retryAfterMs }),
    });
  return error;
}
