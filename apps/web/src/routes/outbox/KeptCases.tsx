import { List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { itemsInBox } from '../../outbox/box.ts';
import { keptCases } from '../../outbox/cases.ts';
import { namesOn } from '../../outbox/device.ts';
import { listen } from '../../outbox/signal.ts';
import { useWords } from '../../words/language.ts';
import { OUTBOX } from './words.ts';

async function readCases() {
  const [cases, drafts, items] = await Promise.all([keptCases(), namesOn('drafts'), itemsInBox()]);
  const done = new Set(items.map(({ proposalId }) => proposalId));
  return cases
    .filter(({ id }) => !done.has(id))
    .map((one) => ({ ...one, isBegun: drafts.includes(`survey:${one.id}`) }));
}

/** The doors that can be gone to without a network. */
export function KeptCases() {
  const { say } = useWords();
  const { data: cases, refetch } = useQuery({
    queryKey: ['kept-cases'],
    queryFn: readCases,
    networkMode: 'always',
    retry: false,
  });
  useEffect(() => listen((signal) => signal === 'changed' && void refetch()), [refetch]);
  if (!cases) return null;
  return (
    <section>
      <Title order={2} size="h3">
        {say(OUTBOX.cases)}
      </Title>
      {cases.length === 0 ? <Text>{say(OUTBOX.casesEmpty)}</Text> : null}
      <List spacing="sm" mt="xs">
        {cases.map(({ id, head, ticket, village, isBegun }) => (
          <List.Item key={id}>
            <Link to="/survei/$id" params={{ id }} style={{ display: 'inline-block', padding: '0.6rem 0' }}>
              {head ?? ticket}
            </Link>{' '}
            {ticket} · {village}
            {isBegun ? ` · ${say(OUTBOX.begun)}` : null}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
