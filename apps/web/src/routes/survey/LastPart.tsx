import { type Instrument, missedIn, type Screen } from '#domain';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SurveyDraft } from '../../instrument/draft.ts';
import { missedOn } from '../../instrument/missed.ts';
import { useScreenTitle } from '../../instrument/screen-title.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { useWords } from '../../words/language.ts';
import { Photos, type Taking } from './Photos.tsx';
import { SURVEY } from './words.ts';

type Props = {
  work: { id: string };
  draft: SurveyDraft;
  instrument: Instrument;
  screens: readonly Screen[];
  taking: Taking;
  onPhotos: (photos: SurveyDraft['photos']) => void;
  onGoTo: (part: number) => void;
  onSend: () => Promise<void>;
};

/** What has no answer yet, the photographs, and the button that hands it over. */
export function LastPart({ work, draft, instrument, screens, taking, onPhotos, onGoTo, onSend }: Props) {
  const { say } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const titleOf = useScreenTitle(instrument, draft.answers);
  const missing = missedIn(instrument, draft.answers);
  const send = () => {
    setBusy(true);
    onSend().catch((failure: unknown) => {
      setError(failure);
      setBusy(false);
    });
  };
  return (
    <Stack>
      {missing.length === 0 ? (
        <Notice tone="good">{say(SURVEY.complete)}</Notice>
      ) : (
        <Notice tone="warning" title={say(SURVEY.unanswered, { n: missing.length })}>
          <Text>{say(SURVEY.mayStayOpen)}</Text>
          <Stack gap="xs" mt="xs" align="flex-start">
            {missedOn(instrument, screens, missing).map(({ part, count }) => (
              <Button
                key={part}
                variant="default"
                size="md"
                h="auto"
                mih={44}
                py={6}
                styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
                onClick={() => onGoTo(part)}
              >
                {say(SURVEY.missedOn, { screen: titleOf(screens[part]!), n: count })}
              </Button>
            ))}
          </Stack>
        </Notice>
      )}
      <Title order={3} size="h4">
        {say(SURVEY.photos)}
      </Title>
      <Text>{say(SURVEY.photosHint)}</Text>
      <Photos proposalId={work.id} draft={draft} taking={taking} onPhotos={onPhotos} />
      {error === undefined ? null : <ErrorNotice error={error} otherwise={SURVEY.notSaved} />}
      <Group>
        <Button size="lg" fullWidth loading={isBusy} disabled={taking.slot !== undefined} onClick={send}>
          {say(SURVEY.send)}
        </Button>
      </Group>
      <Text>{say(SURVEY.sendHint)}</Text>
    </Stack>
  );
}
