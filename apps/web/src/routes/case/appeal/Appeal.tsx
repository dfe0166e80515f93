import type { ProposalView } from '#contracts';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice, Notice } from '../../../layout/Notice.tsx';
import { fileQuery } from '../../../proposals/queries.ts';
import { useWords } from '../../../words/language.ts';
import classes from '../case.module.css';
import { CASE } from '../words.ts';
import { Answers } from './Answers.tsx';
import { appealIn } from './appeal.ts';
import { Evidence } from './Evidence.tsx';
import { MayDecide } from './MayDecide.tsx';
import { Rejection } from './Rejection.tsx';
import { APPEAL } from './words.ts';

/** The sealed decision beside the new evidence, and whether the reader may decide between them. */
export function Appeal({ proposal }: { proposal: ProposalView }) {
  const { say } = useWords();
  const file = useQuery(fileQuery(proposal.id));
  if (file.isPending) return <Skeleton height={320} mt="md" role="status" aria-label={say(APPEAL.loading)} />;
  if (file.isError) return <ErrorNotice error={file.error} otherwise={CASE.cannotRead} />;
  const appeal = appealIn(proposal.id, file.data.events);
  if (!appeal) return <Notice tone="info">{say(APPEAL.none)}</Notice>;
  const parts = { proposal, file: file.data, appeal };
  return (
    <div className={classes.section}>
      <div className={classes.titled}>
        <h2>{say(APPEAL.title)}</h2>
        <Button size="md" mih={44} variant="default" onClick={() => print()}>
          {say(APPEAL.print)}
        </Button>
      </div>
      <MayDecide proposal={proposal} file={file.data} />
      <div className={classes.sides}>
        <article className={classes.sealed} aria-labelledby="first">
          <h3 id="first">{say(APPEAL.first)}</h3>
          <p className={classes.small}>{say(APPEAL.firstHint)}</p>
          <Rejection {...parts} />
        </article>
        <article className={classes.side} aria-labelledby="second">
          <h3 id="second">{say(APPEAL.second)}</h3>
          <p className={classes.small}>{say(APPEAL.secondHint)}</p>
          <Evidence {...parts} />
        </article>
      </div>
      <article aria-labelledby="answers">
        <h3 id="answers">{say(APPEAL.answers)}</h3>
        <Answers proposalId={proposal.id} appeal={appeal} />
      </article>
    </div>
  );
}
