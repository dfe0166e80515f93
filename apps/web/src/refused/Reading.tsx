import type { Words } from '#contracts';
import { Button, Skeleton, Stack } from '@mantine/core';
import { LAYOUT } from '../layout/words.ts';
import { useWords } from '../words/language.ts';
import { AwayNotice, isAway } from './AwayNotice.tsx';
import { Refused } from './Refused.tsx';

type Read = {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  failureReason: unknown;
  refetch: () => unknown;
};
type Props = {
  of: Read;
  /** What is on its way, for whoever cannot see the place that is kept for it. */
  loading: Words;
  cannot: Words;
  /** Of the place that is kept, in px. */
  height: number;
};

/** Before what was read, or in its place: why it cannot be read and a way to try again, that the server is away, or that it comes. */
export function Reading({ of, loading, cannot, height }: Props) {
  const { say } = useWords();
  return (
    <>
      {of.isError ? (
        <Stack gap="xs" align="flex-start">
          <Refused error={of.error} otherwise={cannot} />
          <Button variant="default" size="md" onClick={() => void of.refetch()}>
            {say(LAYOUT.again)}
          </Button>
        </Stack>
      ) : null}
      <AwayNotice fetchStatus={of.fetchStatus} failureReason={of.failureReason} />
      {of.isPending && !isAway(of) ? <Skeleton height={height} role="status" aria-label={say(loading)} /> : null}
    </>
  );
}
