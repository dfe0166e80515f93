import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { BatchResult } from '../../batch/BatchResult.tsx';
import { FreshNotice } from '../../batch/FreshNotice.tsx';
import { useAllItems } from '../../batch/use-all-items.ts';
import { useBatch } from '../../batch/use-batch.ts';
import { BATCH } from '../../batch/words.ts';
import { Notice } from '../../layout/Notice.tsx';
import { PageTitle } from '../../page/PageTitle.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { meQuery } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { LetterForm } from './LetterForm.tsx';
import { LETTER } from './words.ts';

/** The ratification letter: many proposals under one number, with a receipt for each. */
export function Page() {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const state = useBatch('letter');
  const isFree = !state.isLooking && !state.batch;
  const list = useAllItems('district_ratification', isFree);
  const { items = [], isMore = false } = list.data ?? {};
  return (
    <Stack maw={900} mx="auto">
      <PageTitle title={say(LETTER.title)} />
      <BatchResult state={state} />
      {isFree ? <Reading of={list} loading={BATCH.loading} cannot={BATCH.cannotRead} height={420} /> : null}
      {isFree && list.data && items.length === 0 ? (
        <Notice tone="info" title={say(LETTER.empty)}>
          {say(LETTER.emptyNext)}
        </Notice>
      ) : null}
      {isFree && items.length > 0 ? (
        <>
          <Text>{say(LETTER.intro)}</Text>
          <FreshNotice />
          {isMore ? <Notice tone="info">{say(LETTER.more, { n: items.length })}</Notice> : null}
          <LetterForm items={items} me={me.officer.id} onSend={state.start} />
        </>
      ) : null}
    </Stack>
  );
}
