import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice, Notice } from '../../../layout/Notice.tsx';
import { answersQuery } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { AnswerTable } from '../AnswerTable.tsx';
import { answersBetween } from '../answers-shown.ts';
import { CASE } from '../words.ts';
import { type Appeal, surveysAround } from './appeal.ts';
import { APPEAL } from './words.ts';

/** What the family had answered when it was turned down, beside what it has answered since: what differs comes first. */
export function Answers({ proposalId, appeal }: { proposalId: string; appeal: Appeal }) {
  const { say, language } = useWords();
  const zone = useZone();
  const answers = useQuery(answersQuery(proposalId));
  if (answers.isPending) return <Skeleton height={160} />;
  if (answers.isError) return <ErrorNotice error={answers.error} otherwise={CASE.cannotRead} />;
  const { before, since } = surveysAround(answers.data.surveys, appeal);
  if (!before && !since) return <Notice tone="info">{say(CASE.noSurvey)}</Notice>;
  const rows = since ? answersBetween(before, since) : answersBetween(undefined, before!);
  return (
    <>
      <p>
        {since
          ? `${say(APPEAL.newSurvey)}: ${say(APPEAL.surveyBy, { at: showInstant(since.at, language, zone), who: since.by.name ?? say(CASE.system) })}`
          : say(APPEAL.noNewSurvey)}
      </p>
      <AnswerTable
        label={say(APPEAL.answers)}
        role="group"
        heads={since ? [APPEAL.atThatTime, APPEAL.afterwards] : [APPEAL.atThatTime]}
        rows={rows}
        answersOf={({ answer, before: earlier }) => (since ? [earlier, answer] : [answer])}
        isCompared={since !== undefined}
      />
    </>
  );
}
