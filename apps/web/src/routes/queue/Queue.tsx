import { QUEUE_WORDS, type QueueItemView, type Words } from '#contracts';
import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type UseInfiniteQueryResult, useInfiniteQuery, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { queries } from '../../api/queries.ts';
import { KeysHelp } from '../../keys/KeysHelp.tsx';
import { KEYS } from '../../keys/words.ts';
import { Notice } from '../../layout/Notice.tsx';
import { useLive } from '../../live/live.ts';
import { PageTitle } from '../../page/PageTitle.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { Refused } from '../../refused/Refused.tsx';
import { meQuery } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { Filters } from './Filters.tsx';
import type { QueueFilter } from './filter.ts';
import { pagesOf, rememberList } from './pages.ts';
import classes from './queue.module.css';
import { Rows, WIDE } from './Rows.tsx';
import { SavedQueues } from './SavedQueues.tsx';
import { Search } from './Search.tsx';
import { claim, takeNext } from './take.ts';
import { QUEUE } from './words.ts';

/** The work of an officer's desk: what is due first, and one button for the next. */
export function Queue() {
  const { say } = useWords();
  const filter = useSearch({ from: '/' });
  const { data: me } = useSuspenseQuery(meQuery);
  const list = useInfiniteQuery(pagesOf(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = list.data?.pages[0]?.counts ?? {};
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const box = useRef<HTMLInputElement>(null);
  const { next, take, open } = useTaking(filter);
  const { chosen, move } = useChosen(items.length);
  useLive('queue');
  useEffect(() => rememberList(filter), [filter]);
  const onChosen = (act: (item: QueueItemView) => void) => () => {
    const item = items[chosen];
    if (item) act(item);
  };
  return (
    <div className={classes.page}>
      <SavedQueues counts={counts} open={filter.queue} />
      <div className={classes.list}>
        <div className={classes.top}>
          <PageTitle title={say(filter.queue ? QUEUE_WORDS[filter.queue].title : QUEUE.title)} />
          <KeysHelp
            rows={[
              { key: '/', does: KEYS.search, act: () => box.current?.focus() },
              { key: 'j', does: KEYS.down, act: () => move(1) },
              { key: 'k', does: KEYS.up, act: () => move(-1) },
              { key: 'Enter', does: KEYS.open, act: onChosen(({ id }) => open(id)) },
              { key: 'n', does: KEYS.next, act: () => next.mutate() },
              { key: 'a', does: KEYS.claim, act: onChosen((item) => take.mutate(item)) },
            ]}
          />
          <Button size="lg" onClick={() => next.mutate()} loading={next.isPending}>
            {say(QUEUE.next)}
          </Button>
        </div>
        {next.isSuccess && next.data === undefined ? <Notice tone="info">{say(QUEUE.nothingNext)}</Notice> : null}
        {next.isError ? <Refused error={next.error} otherwise={QUEUE.cannotTake} /> : null}
        {take.isError ? <Refused error={take.error} otherwise={QUEUE.cannotTake} /> : null}
        <Find isWide={isWide}>
          <Search box={box} />
          <Filters filter={filter} />
        </Find>
        <List list={list} items={items} hint={hintFor(filter)}>
          <Rows
            isWide={isWide}
            items={items}
            me={me.officer.id}
            chosen={chosen}
            onClaim={(item) => take.mutate(item)}
          />
        </List>
      </div>
    </div>
  );
}

/** On a phone the work comes first: searching and filtering are one touch away. */
function Find({ isWide, children }: { isWide: boolean; children: ReactNode }) {
  const { say } = useWords();
  return isWide ? (
    children
  ) : (
    <details className={classes.find}>
      <summary>{say(QUEUE.find)}</summary>
      {children}
    </details>
  );
}

const hintFor = ({ queue, ...narrowed }: QueueFilter): Words =>
  Object.keys(narrowed).length > 0 ? QUEUE.emptyFilter : queue ? QUEUE_WORDS[queue].empty : QUEUE.emptyNext;

const refresh = () => queries.invalidateQueries({ queryKey: ['queue'] });

/** Taking the next case opens it; taking one by hand leaves the officer in the list. */
function useTaking(filter: QueueFilter) {
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: '/kasus/$id', params: { id } });
  const next = useMutation({
    mutationFn: () => takeNext(filter.queue),
    onSuccess: (id) => id && open(id),
  });
  const take = useMutation({ mutationFn: ({ id }: QueueItemView) => claim(id), onSettled: refresh });
  return { next, take, open };
}

/** The row on which the keys act; it is scrolled into view. */
function useChosen(count: number) {
  const [chosen, setChosen] = useState(-1);
  const move = (by: number) => {
    const to = Math.min(Math.max(chosen + by, 0), count - 1);
    setChosen(to);
    const row = document.querySelector(`[data-row="${to}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('a')?.focus();
  };
  return { chosen, move };
}

type ListProps = {
  list: UseInfiniteQueryResult;
  items: readonly QueueItemView[];
  /** What an empty list says: what will bring work, and what to do meanwhile. */
  hint: Words;
  children: ReactNode;
};

/** The rows, or what stands in their place: nothing yet, nothing at all, or why they cannot be read. */
function List({ list, items, hint, children }: ListProps) {
  const { say } = useWords();
  return (
    <>
      <Reading of={list} loading={QUEUE.loading} cannot={QUEUE.cannotRead} height={320} />
      {items.length > 0 ? children : null}
      {list.data && items.length === 0 ? (
        <Notice tone="info" title={say(QUEUE.empty)}>
          {say(hint)}
        </Notice>
      ) : null}
      {list.data ? (
        <Text size="sm" role="status">
          {say(QUEUE.rows, { n: items.length })}
        </Text>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="default" size="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say(QUEUE.more)}
        </Button>
      ) : null}
    </>
  );
}
