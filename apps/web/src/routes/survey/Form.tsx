import { askedIn, cautionsIn, type Instrument } from '#domain';
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { CautionCards } from '../../instrument/CautionCards.tsx';
import { type PhotoSlot, sendSurvey, type SurveyDraft } from '../../instrument/draft.ts';
import { QuestionField } from '../../instrument/QuestionField.tsx';
import { topicWords } from '../../instrument/wording.ts';
import type { SurveyCase } from '../../outbox/cases.ts';
import { useWords } from '../../words/language.ts';
import { LastPart } from './LastPart.tsx';
import { type Saving, useDraft } from './use-draft.ts';
import { SURVEY } from './words.ts';

const SAVING_WORDS: Record<Saving, keyof typeof SURVEY> = { saved: 'saved', saving: 'saving', failed: 'notSaved' };

type Props = { work: SurveyCase; start: SurveyDraft; instrument: Instrument };

/** One topic a screen; photographs and sending come last. */
export function Form({ work, start, instrument }: Props) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { draft, saving, change, written } = useDraft(work.id, start);
  const [isInterrupted, setInterrupted] = useState(false);
  const [taking, setTaking] = useState<PhotoSlot>();
  const topics = Object.keys(instrument.topics);
  const part = Math.min(draft.part, topics.length);
  const topic = topics[part];
  const heading = useHeading(part);

  const asked = topic === undefined ? [] : askedIn(instrument, topic, draft.answers);
  const cautions = cautionsIn(instrument, asked, draft.answers).filter((code) => !draft.confirmed.includes(code));
  const goTo = (next: number) => {
    setInterrupted(false);
    change({ part: next });
  };
  const answer = (name: string, given: unknown) => {
    const { [name]: _, ...others } = draft.answers;
    const touched = cautionsAbout(instrument, name);
    setInterrupted(false);
    change({
      answers: given === undefined ? others : { ...others, [name]: given },
      confirmed: draft.confirmed.filter((code) => !touched.includes(code)),
    });
  };
  const confirm = () => {
    setInterrupted(false);
    change({ part: part + 1, confirmed: [...draft.confirmed, ...cautions] });
  };
  const send = async () => {
    await written();
    await sendSurvey(work, draft, instrument);
    await navigate({ to: '/kotak' });
  };

  return (
    <Stack>
      <div>
        <Text size="sm">{say(SURVEY.part, { part: part + 1, parts: topics.length + 1 })}</Text>
        <Progress value={(100 * (part + 1)) / (topics.length + 1)} aria-label={say(SURVEY.title)} />
      </div>
      <Title order={2} size="h3" tabIndex={-1} ref={heading}>
        {say(topic === undefined ? SURVEY.last : topicWords(topic))}
      </Title>
      {asked.map((name) => (
        <QuestionField
          key={name}
          name={name}
          question={instrument.questions[name]!}
          answer={draft.answers[name]}
          onAnswer={(given) => answer(name, given)}
        />
      ))}
      {topic === undefined ? (
        <LastPart
          work={work}
          draft={draft}
          instrument={instrument}
          taking={{ slot: taking, set: setTaking }}
          onPhotos={(photos) => change({ photos })}
          onGoTo={goTo}
          onSend={send}
        />
      ) : null}
      {isInterrupted ? (
        <CautionCards codes={cautions} onRight={confirm} onChange={() => setInterrupted(false)} />
      ) : (
        <Group grow>
          <Button size="lg" variant="default" disabled={part === 0} onClick={() => goTo(part - 1)}>
            {say(SURVEY.back)}
          </Button>
          {topic === undefined ? null : (
            <Button size="lg" onClick={() => (cautions.length > 0 ? setInterrupted(true) : goTo(part + 1))}>
              {say(SURVEY.next)}
            </Button>
          )}
        </Group>
      )}
      <Text size="sm" role={saving === 'failed' ? 'alert' : 'status'}>
        {say(SURVEY[SAVING_WORDS[saving]])}
      </Text>
    </Stack>
  );
}

const cautionsAbout = ({ cautions }: Instrument, name: string): string[] =>
  Object.entries(cautions)
    .filter(([, { questions }]) => questions.includes(name))
    .map(([code]) => code);

/** The heading of a screen, which is read out and seen first when the screen changes. */
function useHeading(part: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [part]);
  return heading;
}
