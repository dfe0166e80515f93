import type { ProposalView } from '#contracts';
import type { EventName } from '#domain';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice, Notice } from '../../../layout/Notice.tsx';
import { type File, fileQuery } from '../../../proposals/queries.ts';
import { useWords } from '../../../words/language.ts';
import classes from '../case.module.css';
import { codeWords } from '../codes.ts';
import { actWords } from '../deciding/acts.ts';
import type { Values } from '../deciding/draft.ts';
import { CASE } from '../words.ts';
import { Asked } from './Asked.tsx';
import { answersTo } from './filled.ts';
import { Held } from './Held.tsx';
import { Said } from './Said.tsx';
import { TwoPersons } from './TwoPersons.tsx';
import { type Weighed, weighedIn } from './weighed.ts';
import { WEIGHING } from './words.ts';

/** Begins an answer in the panel of decisions. */
export type OnAnswer = (asks: EventName, values: Values) => void;
type Props = { proposal: ProposalView; onAnswer: OnAnswer };

/** What is in question: each finding beside what the proposal holds of it and what officers said, with the answers at hand. */
export function Findings({ proposal, onAnswer }: Props) {
  const { say } = useWords();
  const isSeen = proposal.openFindings !== undefined;
  const file = useQuery({ ...fileQuery(proposal.id), enabled: isSeen });
  if (!isSeen) return <Notice tone="info">{say(CASE.notSeen)}</Notice>;
  if (file.isPending) return <Skeleton height={240} mt="md" role="status" aria-label={say(WEIGHING.loading)} />;
  if (file.isError) return <ErrorNotice error={file.error} otherwise={CASE.cannotRead} />;
  const weighed = weighedIn(proposal.id, file.data.events);
  return (
    <div className={classes.section}>
      <h2>{say(WEIGHING.title)}</h2>
      {weighed.length === 0 ? <Notice tone="good">{say(CASE.noFindings)}</Notice> : null}
      <TwoPersons proposal={proposal} file={file.data} />
      {weighed.map((one) => (
        <One
          key={`${one.ref.code} ${one.ref.subject}`}
          weighed={one}
          proposal={proposal}
          file={file.data}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  );
}

function One({ weighed, proposal, file, onAnswer }: Props & { weighed: Weighed; file: File }) {
  const { say } = useWords();
  const { ref, state } = weighed;
  const member = proposal.family?.members.find(({ personId }) => personId === ref.subject);
  const what = [say(codeWords(ref.code)), ...(member ? [member.name] : [])].join(', ');
  const heading = `finding-${ref.code}-${ref.subject ?? ''}`;
  const answers = state === 'open' ? answersTo(ref, proposal.allowed) : [];
  return (
    <article className={classes.side} aria-labelledby={heading} data-state={state}>
      <h3 id={heading}>
        {what} <span className={classes.small}>({ref.code})</span>
      </h3>
      <div className={classes.three}>
        <Asked weighed={weighed} proposal={proposal} file={file} />
        <Held weighed={weighed} proposal={proposal} file={file} />
        <Said weighed={weighed} file={file} />
      </div>
      {answers.length > 0 ? (
        <div className={classes.answers} role="group" aria-label={say(WEIGHING.answer)}>
          {answers.map(({ asks, values }) => (
            <Button
              key={asks}
              size="md"
              mih={44}
              variant="default"
              aria-label={say(WEIGHING.answerTo, { act: say(actWords(asks)), what })}
              onClick={() => onAnswer(asks, values)}
            >
              {say(actWords(asks))}
            </Button>
          ))}
        </div>
      ) : null}
    </article>
  );
}
