import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ServerAway } from '../../api/problem.ts';
import { emptyDraft, findDraft } from '../../instrument/draft.ts';
import { loadForm, NEW_SURVEY } from '../../instrument/forms.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { itemsInBox } from '../../outbox/box.ts';
import { findCase } from '../../outbox/cases.ts';
import { useWords } from '../../words/language.ts';
import { Form } from './Form.tsx';
import { SURVEY } from './words.ts';

async function readWork(id: string) {
  const [work, draft, items] = await Promise.all([findCase(id), findDraft(id), itemsInBox()]);
  const isInBox = items.some(
    ({ proposalId, job, state }) => proposalId === id && job.kind === 'command' && state !== 'received',
  );
  // what was begun on a form is finished on it
  const instrument = await loadForm(draft ?? NEW_SURVEY);
  return { work, draft: draft ?? (instrument && emptyDraft(instrument)), instrument, isInBox };
}

/** The survey of one case: at the door, with or without a network. */
export function Page() {
  const { say } = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error } = useQuery({
    queryKey: ['survey', id],
    queryFn: () => readWork(id),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    staleTime: Infinity, // what is being typed is not drawn over
  });
  const { work, draft, instrument, isInBox } = data ?? {};
  return (
    <Stack maw={640} mx="auto">
      <Title order={1} size="h2">
        {say(SURVEY.title)}
      </Title>
      {error instanceof ServerAway ? <Notice tone="warning">{say(SURVEY.notKept)}</Notice> : null}
      {error && !(error instanceof ServerAway) ? <ErrorNotice error={error} otherwise={SURVEY.cannotOpen} /> : null}
      {!data && !error ? <Skeleton height={420} aria-label={say(SURVEY.loading)} role="status" /> : null}
      {work ? (
        <Text>
          <strong>{work.head ?? work.ticket}</strong>
          <br />
          {work.ticket} · {work.village}
        </Text>
      ) : null}
      {work && !work.allowance ? <Notice tone="info">{say(SURVEY.remembered)}</Notice> : null}
      {work?.allowance?.may === false ? (
        <Notice tone="warning" title={say(SURVEY.notNow)}>
          {work.allowance.because ?? say(SURVEY.isDone)}
        </Notice>
      ) : null}
      {isInBox ? (
        <Notice tone="info">
          {say(SURVEY.inOutbox)} <Link to="/kotak">{say(SURVEY.toOutbox)}</Link>
        </Notice>
      ) : null}
      {work && draft && instrument && !isInBox && work.allowance?.may !== false ? (
        <Form work={work} start={draft} instrument={instrument} />
      ) : null}
    </Stack>
  );
}
