import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';

/**
 * The answer of some work; nothing if the proposal moved on first, and then the work is cancelled.
 * @throws what the work throws, unless it was cancelled
 */
export async function unless<T>(moved: () => boolean, work: () => Promise<T>): Promise<T | undefined> {
  const scope = new CancellationScope();
  let answer: T | undefined;
  let failure: { error: unknown } | undefined;
  let over = false;
  scope
    .run(work)
    .then(
      (result) => (answer = result),
      (error: unknown) => {
        if (!isCancellation(error)) failure = { error };
      },
    )
    .finally(() => (over = true));

  await condition(() => over || moved());
  if (!over) scope.cancel();
  if (failure) throw failure.error;
  return answer;
}
