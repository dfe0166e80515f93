import { QUEUE_WORDS, type QueueItemView, type QueuePageView, STAGE_WORDS } from '#contracts';
import type { QueueName } from '#domain';
import { Button, Stack, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api/api.ts';
import { whoOf } from '../../batch/who-of.ts';
import { useNow } from '../../clock/now.ts';
import { TimeLeft } from '../../clock/TimeLeft.tsx';
import { Notice } from '../../layout/Notice.tsx';
import { useLive } from '../../live/live.ts';
import { Reading } from '../../refused/Reading.tsx';
import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { OFFICE } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';
import { TableHead } from '../../page/TableHead.tsx';

/** A saved queue as a table, with what can be done about each case. */
export function CaseList({ queue, act }: { queue: QueueName; act: (item: QueueItemView) => ReactNode }) {
  const { say } = useWords();
  useLive('queue');
  const list = useInfiniteQuery({
    queryKey: ['queue', 'office', queue],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ queue, ...(pageParam && { cursor: pageParam }) });
      return api<QueuePageView>(`/proposals?${query}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Reading of={list} loading={OFFICE.loading} cannot={OFFICE.cannot} height={200} />
      {list.data && items.length === 0 ? <Notice tone="info">{say(QUEUE_WORDS[queue].empty)}</Notice> : null}
      {items.length > 0 ? (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="xs">
            <TableHead of={[OFFICE.family, OFFICE.village, OFFICE.stage, OFFICE.level, OFFICE.time, OFFICE.act]} />
            <Table.Tbody>
              {items.map((item) => (
                <CaseRow key={item.id} item={item}>
                  {act(item)}
                </CaseRow>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="default" size="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say(OFFICE.more)}
        </Button>
      ) : null}
    </Stack>
  );
}

function CaseRow({ item, children }: { item: QueueItemView; children: ReactNode }) {
  const { say, language } = useWords();
  const zone = useZone();
  const now = useNow(30_000);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <CaseLink id={item.id}>{whoOf(item)}</CaseLink>
      </Table.Th>
      <Table.Td>{item.village.name}</Table.Td>
      <Table.Td>{STAGE_WORDS[item.stage][language]}</Table.Td>
      <Table.Td>{item.level}</Table.Td>
      <Table.Td>
        {item.heldUntil ? (
          say(OFFICE.heldUntil, { date: showDay(item.heldUntil, language, zone) })
        ) : item.dueAt ? (
          <TimeLeft due={item.dueAt} now={now} />
        ) : (
          say(OFFICE.noDue)
        )}
      </Table.Td>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}
