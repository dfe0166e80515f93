import type { Words } from '#contracts';
import { Table } from '@mantine/core';
import type { Answered } from '../../instrument/answered.ts';
import { useQuestionTitle } from '../../instrument/question-title.ts';
import { TableHead } from '../../page/TableHead.tsx';
import { useWords } from '../../words/language.ts';
import { answerWords } from './answers-shown.ts';
import classes from './case.module.css';
import { CASE } from './words.ts';

type Props = {
  label: string;
  role: 'region' | 'group';
  /** Of the answers, in the order of `answersOf`. */
  heads: readonly Words[];
  rows: readonly Answered[];
  answersOf: (row: Answered) => readonly unknown[];
  /** Whether each row says if anything differs. */
  isCompared: boolean;
};

/** Answers question by question, and where two surveys are held against each other whether they differ. */
export function AnswerTable({ label, role, heads, rows, answersOf, isCompared }: Props) {
  const { say } = useWords();
  const titleOf = useQuestionTitle();
  const shown = (question: string, answer: unknown) =>
    answer === undefined ? '–' : say(answerWords(question, answer));
  return (
    <div className={classes.scroll} tabIndex={0} role={role} aria-label={label}>
      <Table verticalSpacing="xs">
        <TableHead of={[CASE.question, ...heads, ...(isCompared ? [CASE.changed] : [])]} />
        <Table.Tbody>
          {rows.map((answered) => {
            const { question, row, answer, isChanged } = answered;
            return (
              <Table.Tr key={`${titleOf({ question, row })} ${row?.at ?? ''} ${answer === undefined}`}>
                <Table.Th scope="row">{titleOf({ question, row })}</Table.Th>
                {answersOf(answered).map((one, at) => (
                  <Table.Td key={heads[at]!.en}>{shown(question, one)}</Table.Td>
                ))}
                {isCompared ? (
                  <Table.Td className={isChanged ? classes.differs : undefined}>
                    {say(isChanged ? CASE.changed : CASE.same)}
                  </Table.Td>
                ) : null}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
