import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { answersQuery } from '../../proposals/queries.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { answeredIn, newestOf } from './answers-shown.ts';
import classes from './case.module.css';
import { CASE } from './words.ts';

/** What the family answered last, and what has changed since the survey before. */
export function Surveys({ proposalId }: { proposalId: string }) {
  const { say, language } = useWords();
  const zone = useZone();
  const answers = useQuery(answersQuery(proposalId));
  if (answers.isPending) return <Skeleton height={240} mt="md" />;
  if (answers.isError) return <ErrorNotice error={answers.error} otherwise={CASE.cannotRead} />;
  const { surveys } = answers.data;
  const rows = answeredIn(surveys);
  const newest = newestOf(surveys);
  if (!newest) return <Notice tone="info">{say(CASE.noSurvey)}</Notice>;
  const hasFormer = surveys.length > 1;
  return (
    <section className={classes.section} aria-label={say(CASE.survey)}>
      <h2>
        {say(CASE.surveyNo, { n: surveys.length })} · {showInstant(newest.at, language, zone)}
      </h2>
      {hasFormer ? <p>{say(CASE.changes, { n: rows.filter(({ isChanged }) => isChanged).length })}</p> : null}
      <AnswerTable
        label={say(CASE.answer)}
        role="region"
        heads={hasFormer ? [CASE.answer, CASE.before] : [CASE.answer]}
        rows={rows}
        answersOf={({ answer, before }) => (hasFormer ? [answer, before] : [answer])}
        isCompared={hasFormer}
      />
    </section>
  );
}
