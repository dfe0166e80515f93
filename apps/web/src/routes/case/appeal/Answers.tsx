import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useQuestionTitle } from '../../../instrument/question-title.ts';
import { ErrorNotice, Notice } from '../../../layout/Notice.tsx';
import { TableHead } from '../../../page/TableHead.tsx';
import { answersQuery } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { answersBetween, answerWords } from '../answers-shown.ts';
import classes from '../case.module.css';
import { CASE } from '../words.ts';
import { type Appeal, surveysAround } from './appeal.ts';
import { APPEAL } from './words.ts';

/** What the family had answered when it was turned down, beside what it has answered since: what differs comes first. */
export function Answers({ proposalId, appeal }: { proposalId: string; appeal: Appeal }) {
  const { say, language } = useWords();
  const titleOf = useQuestionTitle();
  const zone = useZone();
  const answers = useQuery(answersQuery(proposalId));
  if (answers.isPending) return <Skeleton height={160} />;
  if (answers.isError) return <ErrorNotice error={answers.error} otherwise={CASE.cannotRead} />;
  const { before, since } = surveysAround(answers.data.surveys, appeal);
  const shown = (question: string, answer: unknown) =>
    answer === undefined ? '–' : say(answerWords(question, answer));
  if (!before && !since) return <Notice tone="info">{say(CASE.noSurvey)}</Notice>;
  const rows = since ? answersBetween(before, since) : answersBetween(undefined, before!);
  const heads = [CASE.question, APPEAL.atThatTime, ...(since ? [APPEAL.afterwards, CASE.changed] : [])];
  return (
    <>
      <p>
        {since
          ? `${say(APPEAL.newSurvey)}: ${say(APPEAL.surveyBy, { at: showInstant(since.at, language, zone), who: since.by.name ?? say(CASE.system) })}`
          : say(APPEAL.noNewSurvey)}
      </p>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={say(APPEAL.answers)}>
        <Table verticalSpacing="xs">
          <TableHead of={heads} />
          <Table.Tbody>
            {rows.map(({ question, row, answer, before: earlier, isChanged }) => (
              <Table.Tr key={`${titleOf({ question, row })} ${row?.at ?? ''} ${answer === undefined}`}>
                <Table.Th scope="row">{titleOf({ question, row })}</Table.Th>
                <Table.Td>{shown(question, since ? earlier : answer)}</Table.Td>
                {since ? (
                  <>
                    <Table.Td>{shown(question, answer)}</Table.Td>
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
    </>
  );
}
