import { Button, Card, Group, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { Notice } from '../../layout/Notice.tsx';
import { leave } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { OUTBOX } from './words.ts';

/** Typed in either language, so that it is never pressed by mistake. */
const WORD = 'KELUAR';

/** Signing out empties the device; with work in the outbox that is confirmed by a word. */
export function Leaving({ count }: { count: number }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const isMeant = count === 0 || typed.trim().toUpperCase() === WORD;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isMeant) leave().catch(() => setFailed(true));
  };
  return (
    <Card component="form" withBorder onSubmit={submit}>
      <Title order={2} size="h3">
        {say(OUTBOX.leaveTitle)}
      </Title>
      <Text>{say(OUTBOX.leaveHow, { n: count })}</Text>
      <TextInput
        mt="sm"
        size="md"
        label={say(OUTBOX.leaveWord)}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group mt="sm">
        <Button size="md" color="red.9" type="submit" disabled={!isMeant}>
          {say(OUTBOX.leave)}
        </Button>
        <Button size="md" variant="default" onClick={() => void navigate({ to: '/kotak', search: {} })}>
          {say(OUTBOX.stay)}
        </Button>
      </Group>
      {hasFailed ? <Notice tone="bad">{say(OUTBOX.notOut)}</Notice> : null}
    </Card>
  );
}
