import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BatchResult } from '../../batch/BatchResult.tsx';
import { useAllItems } from '../../batch/use-all-items.ts';
import { useBatch } from '../../batch/use-batch.ts';
import { BATCH } from '../../batch/words.ts';
import { Notice } from '../../layout/Notice.tsx';
import { PageTitle } from '../../page/PageTitle.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { useWords } from '../../words/language.ts';
import { findMeeting } from './draft.ts';
import { emptyMeeting } from './form.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MEETING } from './words.ts';

/** The village meeting: one outcome for each family, sent as one batch with an answer for each. */
export function Page() {
  const { say } = useWords();
  const state = useBatch('meeting');
  const isFree = !state.isLooking && !state.batch;
  const list = useAllItems('village_deliberation', isFree);
  const draft = useQuery({
    queryKey: ['meeting-draft'],
    queryFn: async () => (await findMeeting().catch(() => undefined)) ?? emptyMeeting(today()),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity, // what is being typed is not drawn over
    enabled: isFree,
  });
  const { items = [], isMore = false } = list.data ?? {};
  return (
    <Stack maw={900} mx="auto">
      <PageTitle title={say(MEETING.title)} />
      <BatchResult state={state} />
      {isFree ? <Reading of={list} loading={BATCH.loading} cannot={BATCH.cannotRead} height={420} /> : null}
      {isFree && list.data && items.length === 0 ? (
        <Notice tone="info" title={say(MEETING.empty)}>
          {say(MEETING.emptyNext)}
        </Notice>
      ) : null}
      {isFree && items.length > 0 && draft.data ? (
        <>
          <Text>{say(MEETING.intro)}</Text>
          {isMore ? <Notice tone="info">{say(MEETING.more, { n: items.length })}</Notice> : null}
          <MeetingForm start={draft.data} items={items} onSend={state.start} />
        </>
      ) : null}
    </Stack>
  );
}

/** The civil date of this device. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
