import type { ProposalView } from '#contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useQuestionTitle } from '../../../instrument/question-title.ts';
import { ErrorNotice } from '../../../layout/Notice.tsx';
import { answersQuery, type File } from '../../../proposals/queries.ts';
import { showDay, showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { answersBetween, answerWords, newestOf } from '../answers-shown.ts';
import classes from '../case.module.css';
import { codeWords } from '../codes.ts';
import { comparedOf } from '../compared.ts';
import { useWho } from '../Line.tsx';
import { CASE, ELEMENT_WORDS } from '../words.ts';
import { type About, aboutOf } from './about.ts';
import type { Weighed } from './weighed.ts';
import { WEIGHING } from './words.ts';

type Props = { weighed: Weighed; proposal: ProposalView; file: File };

/** What the proposal itself says of a finding, and what officers had recorded of it. */
export function Held({ weighed: { ref, recorded }, proposal, file: { names = {} } }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const { element, questions } = aboutOf(ref.code);
  return (
    <div>
      <h4>{say(WEIGHING.proposal)}</h4>
      {recorded.map((line) => (
        <p key={line.seq}>
          {say(WEIGHING.recorded, {
            what: say(codeWords(ref.code)),
            who: who(line, names),
            at: showInstant(line.at, language, zone),
          })}
        </p>
      ))}
      {element ? <Element element={element} subject={ref.subject} family={proposal.family} /> : null}
      {questions ? <Answered proposalId={proposal.id} questions={questions} /> : null}
      {!element && !questions && recorded.length === 0 ? <p>{say(WEIGHING.nothingHeld)}</p> : null}
    </div>
  );
}

type ElementProps = {
  element: NonNullable<About['element']>;
  subject: string | undefined;
  family: ProposalView['family'];
};

/** An element of the member in question; of the head, where it is about the whole family. */
function Element({ element, subject, family }: ElementProps) {
  const { say, language } = useWords();
  const zone = useZone();
  const member =
    family?.members.find(({ personId }) => personId === subject) ??
    family?.members.find(({ relation }) => relation === 'head');
  if (!family || !member) return null;
  const { ours = '–' } = comparedOf(family, member, undefined).find((one) => one.element === element)!;
  const value = element === 'bornOn' ? showDay(ours, language, zone) : ours;
  return <p>{say(WEIGHING.holds, { what: say(ELEMENT_WORDS[element]), value })}</p>;
}

function Answered({ proposalId, questions }: { proposalId: string; questions: readonly string[] }) {
  const { say, language } = useWords();
  const zone = useZone();
  const titleOf = useQuestionTitle();
  const answers = useQuery(answersQuery(proposalId));
  if (answers.isPending) return <Skeleton height={48} />;
  if (answers.isError) return <ErrorNotice error={answers.error} otherwise={CASE.cannotRead} />;
  const newest = newestOf(answers.data.surveys);
  const rows = newest ? answersBetween(undefined, newest) : [];
  const given = rows.filter(({ question, answer }) => questions.includes(question) && answer !== undefined);
  return (
    <>
      {given.map(({ question, row, answer }) => (
        <p key={`${question} ${row?.at ?? ''}`}>
          {say(WEIGHING.holds, { what: titleOf({ question, row }), value: say(answerWords(question, answer)) })}
        </p>
      ))}
      {given.length === 0 ? <p>{say(WEIGHING.notAnswered)}</p> : null}
      {newest ? (
        <p className={classes.small}>{say(WEIGHING.surveyedAt, { at: showInstant(newest.at, language, zone) })}</p>
      ) : null}
    </>
  );
}
