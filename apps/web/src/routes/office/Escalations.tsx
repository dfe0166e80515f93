import type { QueueItemView } from '#contracts';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { whoOf } from '../../batch/who-of.ts';
import { Dialog } from '../../dialog/Dialog.tsx';
import { useWords } from '../../words/language.ts';
import { CaseList } from './CaseList.tsx';
import { Handling } from './Handling.tsx';
import { OFFICE } from './words.ts';

/** What has climbed to the supervisor, and what can be done about each of it. */
export function Escalations() {
  const { say } = useWords();
  const [chosen, choose] = useState<QueueItemView>();
  return (
    <Stack mt="md">
      <Text>{say(OFFICE.escIntro)}</Text>
      <CaseList
        queue="escalated"
        act={(item) => (
          <Button
            size="sm"
            mih={44}
            aria-label={say(OFFICE.handleOf, { who: whoOf(item) })}
            onClick={() => choose(item)}
          >
            {say(OFFICE.handle)}
          </Button>
        )}
      />
      <Dialog
        title={chosen ? say(OFFICE.handleOf, { who: whoOf(chosen) }) : ''}
        isOpen={chosen !== undefined}
        onClose={() => choose(undefined)}
      >
        {chosen ? <Handling item={chosen} /> : null}
      </Dialog>
    </Stack>
  );
}
