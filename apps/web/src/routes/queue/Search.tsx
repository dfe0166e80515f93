import { SEARCH_REASON_WORDS, type SearchHitsView, STAGE_WORDS, type Words } from '#contracts';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Ref, useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { meQuery } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { askedBy } from './asked.ts';
import classes from './queue.module.css';
import { SEARCH } from './words.ts';

type Hit = SearchHitsView['hits'][number];
const MANY = 20;
const MATCH_WORDS: Readonly<Record<Hit['matchedBy'], Words>> = {
  nik: SEARCH.exact,
  ticket: SEARCH.ticket,
  name: SEARCH.similar,
};

/** One box for a number, a ticket or a name. It is asked by POST, so that nothing of a person stands in an address. */
export function Search({ box }: { box: Ref<HTMLInputElement> }) {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [typed, setTyped] = useState('');
  const [region, setRegion] = useState(me.officer.region);
  const [reason, setReason] = useState('citizen_asks');
  const [isShort, setShort] = useState(false);
  const search = useMutation({
    mutationFn: (body: Record<string, string>) => api<{ hits: Hit[] }>('/searches', { method: 'POST', body }),
  });
  const ask = () => {
    const asked = askedBy(typed);
    setShort(!asked);
    if (asked) search.mutate({ ...asked, region, reason });
  };
  return (
    <search>
      <form
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <TextInput
          ref={box}
          size="md"
          className={classes.box}
          label={say(SEARCH.label)}
          error={isShort ? say(SEARCH.short) : undefined}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {me.officer.region === '' ? (
          <TextInput
            size="md"
            label={say(SEARCH.region)}
            placeholder={say(SEARCH.regionHint)}
            value={region}
            required
            onChange={({ currentTarget }) => setRegion(currentTarget.value.trim())}
          />
        ) : null}
        <NativeSelect
          size="md"
          label={say(SEARCH.why)}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          data={Object.entries(SEARCH_REASON_WORDS).map(([value, words]) => ({ value, label: say(words) }))}
        />
        <Button type="submit" size="md" mih={44} variant="default" loading={search.isPending}>
          {say(SEARCH.button)}
        </Button>
      </form>
      <Text size="xs">{say(SEARCH.logged)}</Text>
      {search.isError ? <ErrorNotice error={search.error} otherwise={SEARCH.failed} /> : null}
      {search.data ? <Hits hits={search.data.hits} /> : null}
    </search>
  );
}

function Hits({ hits }: { hits: readonly Hit[] }) {
  const { say, language } = useWords();
  if (hits.length === 0) return <Notice tone="info">{say(SEARCH.none)}</Notice>;
  return (
    <section aria-label={say(SEARCH.hits, { n: hits.length })}>
      <p role="status">
        {say(SEARCH.hits, { n: hits.length })} {hits.length >= MANY ? say(SEARCH.many) : null}
      </p>
      <ul className={classes.cards}>
        {hits.map(({ proposalId, personId, name, village, stage, ticket, matchedBy }) => (
          <li key={`${proposalId} ${personId}`}>
            <Link to="/kasus/$id" params={{ id: proposalId }} className={classes.case}>
              {name}
            </Link>
            <span>
              {village.name} · {STAGE_WORDS[stage][language]} · {ticket} · {say(MATCH_WORDS[matchedBy])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
