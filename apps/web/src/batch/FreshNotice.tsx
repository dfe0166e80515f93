import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNow } from '../clock/now.ts';
import { Notice } from '../layout/Notice.tsx';
import { meQuery, signInAddress } from '../session/me.ts';
import { useWords } from '../words/language.ts';
import { isStale } from './fresh.ts';
import { BATCH } from './words.ts';

/** Where the last sign-in is too old for what is on this page: said before anything is typed. */
export function FreshNotice() {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const now = useNow(30_000);
  if (!isStale(me, now)) return null;
  return (
    <Notice tone="warning" title={say(BATCH.freshTitle)}>
      {say(BATCH.fresh)}
      <br />
      <Button component="a" href={signInAddress(true)} size="md" mt="xs">
        {say(BATCH.freshNow)}
      </Button>
    </Notice>
  );
}
