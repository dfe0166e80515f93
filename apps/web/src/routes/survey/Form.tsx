import { type Instrument, screensOf, withAnswer } from '#domain';
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { CautionCards } from '../../instrument/CautionCards.tsx';
import { sendSurvey, type SurveyDraft } from '../../instrument/draft.ts';
import type { PhotoSlot } from '../../instrument/photo-slots.ts';
import { QuestionField } from '../../instrument/QuestionField.tsx';
import { RosterList } from '../../instrument/RosterList.tsx';
import {
  confirmedWith,
  confirmedWithout,
  openCautions,
  placeOn,
  type ShownScreen,
  shownOn,
} from '../../instrument/screen.ts';
import { useScreenTitle } from '../../instrument/screen-title.ts';
import type { SurveyCase } from '../../outbox/cases.ts';
import { useWords } from '../../words/language.ts';
import { LastPart } from './LastPart.tsx';
import { type Saving, useDraft } from './use-draft.ts';
import { SURVEY } from './words.ts';

const SAVING_WORDS: Record<Saving, keyof typeof SURVEY> = { saved: 'saved', saving: 'saving', failed: 'notSaved' };

type Props = { work: SurveyCase; start: SurveyDraft; instrument: Instrument };

/** One topic a screen, and each member of a roster with screens of their own; photographs and sending come last. */
export function Form({ work, start, instrument }: Props) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { draft, saving, change, written } = useDraft(work.id, start);
  const [isInterrupted, setInterrupted] = useState(false);
  const [taking, setTaking] = useState<PhotoSlot>();
  const titleOf = useScreenTitle(instrument, draft.answers);
  const screens = screensOf(instrument, draft.answers);
  const part = Math.min(draft.part, screens.length);
  const screen = screens[part];
  const shown = shownOn(instrument, screen, draft.answers);
  const heading = useHeading(part);

  const cautions = shown ? openCautions(shown, draft.answers, draft.confirmed) : [];
  const update = (next: Partial<SurveyDraft>) => {
    setInterrupted(false);
    change(next);
  };
  const goTo = (next: number) => update({ part: next });
  const answer = (on: ShownScreen, name: string, given: unknown) =>
    update({
      answers: withAnswer(draft.answers, placeOn(on, name), given),
      confirmed: confirmedWithout(on, draft.confirmed, name),
    });
  const confirm = (on: ShownScreen) =>
    update({ part: part + 1, confirmed: confirmedWith(on, draft.confirmed, cautions) });
  const send = async () => {
    await written();
    await sendSurvey(work, draft, instrument);
    await navigate({ to: '/kotak' });
  };

  return (
    <Stack>
      <div>
        <Text size="sm">{say(SURVEY.part, { part: part + 1, parts: screens.length + 1 })}</Text>
        <Progress value={(100 * (part + 1)) / (screens.length + 1)} aria-label={say(SURVEY.title)} />
      </div>
      <Title order={2} size="h3" tabIndex={-1} ref={heading}>
        {screen ? titleOf(screen) : say(SURVEY.last)}
      </Title>
      {shown?.asked.map((name) => (
        <QuestionField
          key={`${part} ${name}`}
          name={name}
          question={shown.form.questions[name]!}
          answer={shown.answers[name]}
          onAnswer={(given) => answer(shown, name, given)}
        />
      ))}
      {screen && 'roster' in screen ? (
        <RosterList
          name={screen.roster}
          roster={instrument.rosters![screen.roster]!}
          answers={draft.answers}
          onRows={(rows) => update({ answers: { ...draft.answers, [screen.roster]: rows }, confirmed: [] })}
        />
      ) : null}
      {screen === undefined ? (
        <LastPart
          work={work}
          draft={draft}
          instrument={instrument}
          taking={{ slot: taking, set: setTaking }}
          onPhotos={(photos) => change({ photos })}
          screens={screens}
          onGoTo={goTo}
          onSend={send}
        />
      ) : null}
      {isInterrupted && shown ? (
        <CautionCards codes={cautions} onRight={() => confirm(shown)} onChange={() => setInterrupted(false)} />
      ) : (
        <Group grow>
          <Button size="lg" variant="default" disabled={part === 0} onClick={() => goTo(part - 1)}>
            {say(SURVEY.back)}
          </Button>
          {screen === undefined ? null : (
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
