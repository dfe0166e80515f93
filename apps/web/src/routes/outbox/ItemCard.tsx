import { EVENT_WORDS } from '#contracts';
import type { EventName } from '#domain';
import { Badge, Card, Group, List, Text } from '@mantine/core';
import { isUnsent, type Item, type ItemState } from '../../outbox/item.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { ItemActs } from './ItemActs.tsx';
import { OUTBOX, STATE_WORDS } from './words.ts';

const COLOURS: Record<ItemState, string> = {
  kept: 'gray',
  sending: 'sea',
  received: 'teal',
  needs_you: 'orange',
  refused: 'red',
};

const askedBy = ({ job }: Item): EventName =>
  job.kind === 'command' ? job.body.asks : job.kind === 'spent' ? job.asks : 'document_added';

/** One thing that was to be sent: of whom, in which state, what the server said, and what can be done. */
export function ItemCard({ item }: { item: Item }) {
  const { say, language } = useWords();
  const zone = useZone();
  const { about, state, keptAt, receipt, problem, tries, tryAt } = item;
  const at = (instant: string) => showInstant(instant, language, zone);
  return (
    <Card component="li" withBorder>
      <Group justify="space-between" wrap="wrap">
        <Text fw={600}>
          {about.head ?? about.ticket} · {say(EVENT_WORDS[askedBy(item)])}
        </Text>
        <Badge variant="outline" size="lg" color={COLOURS[state]} c="var(--mantine-color-text)" role="status">
          {say(STATE_WORDS[state])}
        </Badge>
      </Group>
      <Text size="sm">
        {about.ticket} · {say(OUTBOX.kept, { at: at(keptAt) })}
      </Text>
      {receipt ? <Text size="sm">{say(OUTBOX.receipt, { seq: receipt.seq, at: at(receipt.at) })}</Text> : null}
      {state === 'kept' && tries > 0 && !problem ? (
        <Text size="sm">{say(OUTBOX.again, { n: tries, at: at(new Date(tryAt).toISOString()) })}</Text>
      ) : null}
      {isUnsent(item) && state !== 'kept' && problem ? (
        <>
          <Text fw={600} mt="xs">
            {problem.title}
          </Text>
          <Text>{problem.detail}</Text>
          {problem.fields?.map(({ pointer, reason }) => (
            <Text key={pointer} size="sm">
              {pointer}: {reason}
            </Text>
          ))}
          {problem.changed && problem.changed.length > 0 ? (
            <>
              <Text mt="xs">{say(OUTBOX.changed)}</Text>
              <List>
                {problem.changed.map((event, index) => (
                  <List.Item key={index}>
                    {say(EVENT_WORDS[event.name as EventName])}, {at(event.at)}
                  </List.Item>
                ))}
              </List>
            </>
          ) : null}
          <ItemActs item={item} />
        </>
      ) : null}
    </Card>
  );
}
