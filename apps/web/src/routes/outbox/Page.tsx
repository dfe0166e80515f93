import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useOnline } from '../../layout/connection.ts';
import { Notice } from '../../layout/Notice.tsx';
import { LAYOUT } from '../../layout/words.ts';
import { clearReceived } from '../../outbox/box.ts';
import { isUnsent, type Item } from '../../outbox/item.ts';
import { announce } from '../../outbox/signal.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { signInAddress } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { ItemCard } from './ItemCard.tsx';
import { KeptCases } from './KeptCases.tsx';
import { Leaving } from './Leaving.tsx';
import { OUTBOX } from './words.ts';

const FIVE_DAYS_MS = 5 * 24 * 3_600_000;
const isOld = ({ keptAt }: Item): boolean => Date.now() - Date.parse(keptAt) > FIVE_DAYS_MS;

/** What lies on this device and has still to be sent, and what became of the rest. */
export function Page() {
  const { say } = useWords();
  const outbox = useOutbox();
  const isOnline = useOnline();
  const { keluar } = useSearch({ strict: false }) as { keluar?: unknown };
  const unsent = outbox?.items.filter(isUnsent) ?? [];
  return (
    <Stack maw={720} mx="auto">
      <Title order={1} size="h2">
        {say(OUTBOX.title)}
      </Title>
      {keluar !== undefined && outbox && !outbox.error ? <Leaving count={unsent.length} /> : null}
      <Text>{say(OUTBOX.notOfficial)}</Text>
      {outbox?.error ? <Notice tone="bad">{say(OUTBOX.cannotRead)}</Notice> : null}
      {isOnline ? null : <Notice tone="info">{say(OUTBOX.offline)}</Notice>}
      {unsent.some(isOld) ? <Notice tone="warning">{say(OUTBOX.tooOld)}</Notice> : null}
      {isOnline && unsent.some(({ state, problem }) => state === 'kept' && problem) ? (
        <Notice tone="warning">
          {say(OUTBOX.signIn)}{' '}
          <Button component="a" href={signInAddress()} size="md" mt="xs">
            {say(LAYOUT.signIn)}
          </Button>
        </Notice>
      ) : null}
      {outbox ? null : <Skeleton height={160} role="status" aria-label={say(OUTBOX.loading)} />}
      {outbox && !outbox.error && outbox.items.length === 0 ? <Notice tone="info">{say(OUTBOX.empty)}</Notice> : null}
      {outbox && outbox.items.length > 0 ? (
        <>
          <Group>
            <Text fw={700} role="status">
              {say(OUTBOX.waiting, { n: unsent.length })}
            </Text>
            <Button size="md" disabled={unsent.length === 0} onClick={() => announce('hurry')}>
              {say(OUTBOX.sendNow)}
            </Button>
            <Button
              size="md"
              variant="default"
              disabled={unsent.length === outbox.items.length}
              onClick={() => void clearReceived()}
            >
              {say(OUTBOX.clear)}
            </Button>
          </Group>
          <Stack component="ul" p={0} m={0} gap="sm" style={{ listStyle: 'none' }}>
            {outbox.items.map((item) => (
              <ItemCard key={item.id} item={item} />
            ))}
          </Stack>
        </>
      ) : null}
      <KeptCases />
      <FreeSpace />
    </Stack>
  );
}

/** How much the browser would still let us keep. */
function FreeSpace() {
  const { say } = useWords();
  const [mb, setMb] = useState<number>();
  useEffect(() => {
    void navigator.storage
      ?.estimate?.()
      .then(({ quota = 0, usage = 0 }) => setMb(Math.floor((quota - usage) / 1_000_000)));
  }, []);
  return mb === undefined ? null : <Text size="sm">{say(OUTBOX.space, { mb })}</Text>;
}
