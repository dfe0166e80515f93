import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useQuestionTitle } from '../../instrument/question-title.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { answersQuery } from '../../proposals/queries.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { answeredIn, answerWords } from './answers-shown.ts';
import classes from './case.module.css';
import { CASE } from './words.ts';
import { TableHead } from '../../page/TableHead.tsx';

/** What the family answered last, and what has changed since the survey before. */
export function Surveys({ proposalId }: { proposalId: string }) {
  const { say, language } = useWords();
  const titleOf = useQuestionTitle();
  const zone = useZone();
  const answers = useQuery(answersQuery(proposalId));
  if (answers.isPending) return <Skeleton height={240} mt="md" />;
  if (answers.isError) return <ErrorNotice error={answers.error} otherwise={CASE.cannotRead} />;
  const { surveys } = answers.data;
  const rows = answeredIn(surveys);
  const newest = surveys.toSorted((a, b) => b.seq - a.seq)[0];
  if (!newest) return <Notice tone="info">{say(CASE.noSurvey)}</Notice>;
  const hasFormer = surveys.length > 1;
  const heads = [CASE.question, CASE.answer, ...(hasFormer ? [CASE.before, CASE.changed] : [])];
  return (
    <section className={classes.section} aria-label={say(CASE.survey)}>
      <h2>
        {say(CASE.surveyNo, { n: surveys.length })} · {showInstant(newest.at, language, zone)}
      </h2>
      {hasFormer ? <p>{say(CASE.changes, { n: rows.filter(({ isChanged }) => isChanged).length })}</p> : null}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={say(CASE.answer)}>
        <Table verticalSpacing="xs">
          <TableHead of={heads} />
          <Table.Tbody>
            {rows.map(({ question, row, answer, before, isChanged }) => (
              <Table.Tr key={`${titleOf({ question, row })} ${row?.at ?? ''} ${answer === undefined}`}>
                <Table.Th scope="row">{titleOf({ question, row })}</Table.Th>
                <Table.Td>{answer === undefined ? '–' : say(answerWords(question, answer))}</Table.Td>
                {hasFormer ? (
                  <>
                    <Table.Td>{before === undefined ? '–' : say(answerWords(question, before))}</Table.Td>
                    <Table.Td className={isChanged ? classes.differs : undefined}>
                      {say(isChanged ? CASE.changed : CASE.same)}
                    </Table.Td>
                  </>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
