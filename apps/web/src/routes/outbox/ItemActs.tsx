import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { draftAgain } from '../../instrument/draft.ts';
import { discard, sendAnew, takeBack } from '../../outbox/box.ts';
import type { Item } from '../../outbox/item.ts';
import { useWords } from '../../words/language.ts';
import { OUTBOX } from './words.ts';

/** What an officer may do with what was not taken: send it anew, open it again, or throw it away, which is asked twice. */
export function ItemActs({ item }: { item: Item }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const survey = item.job.kind === 'command' ? item.job.body.survey : undefined;
  const open = async () => {
    await takeBack(item, draftAgain(item.proposalId, survey!));
    await navigate({ to: '/survei/$id', params: { id: item.proposalId } });
  };
  if (isSure)
    return (
      <Group mt="sm">
        <Button size="md" color="red.9" onClick={() => void discard(item)}>
          {say(OUTBOX.reallyDiscard)}
        </Button>
        <Button size="md" variant="default" onClick={() => setSure(false)}>
          {say(OUTBOX.keepIt)}
        </Button>
      </Group>
    );
  return (
    <Group mt="sm">
      <Button size="md" onClick={() => void sendAnew(item)}>
        {say(item.state === 'needs_you' ? OUTBOX.sendAnew : OUTBOX.tryAgain)}
      </Button>
      {survey ? (
        <Button size="md" variant="default" onClick={() => void open()}>
          {say(OUTBOX.openDraft)}
        </Button>
      ) : null}
      <Button size="md" variant="default" onClick={() => setSure(true)}>
        {say(OUTBOX.discard)}
      </Button>
    </Group>
  );
}
