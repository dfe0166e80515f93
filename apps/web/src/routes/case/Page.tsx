import type { ProposalView } from '#contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LAYOUT } from '../../layout/words.ts';
import { useLive } from '../../live/live.ts';
import { PageTitle } from '../../page/PageTitle.tsx';
import { proposalQuery } from '../../proposals/queries.ts';
import { AwayNotice } from '../../refused/AwayNotice.tsx';
import { Refused } from '../../refused/Refused.tsx';
import { useWords } from '../../words/language.ts';
import { lastList } from '../queue/pages.ts';
import classes from './case.module.css';
import { DecisionPanel } from './deciding/DecisionPanel.tsx';
import { useDecision } from './deciding/use-decision.ts';
import { IdentityBar } from './IdentityBar.tsx';
import { StageRail } from './StageRail.tsx';
import { Tabs } from './Tabs.tsx';
import { WhyPanel } from './WhyPanel.tsx';
import { CASE } from './words.ts';

const PANEL = 'decision';

/** One case: whose it is, why it stops, what is known, and what may be decided. */
export function Page() {
  const { say, language } = useWords();
  const { id } = useParams({ from: '/kasus/$id' });
  const proposal = useQuery(proposalQuery(id, language));
  useLive('proposal');
  if (proposal.isPending) {
    return (
      <Stack role="status" aria-label={say(CASE.loading)}>
        <AwayNotice fetchStatus={proposal.fetchStatus} failureReason={proposal.failureReason} />
        <Skeleton height={64} />
        <Skeleton height={140} />
        <Skeleton height={320} />
      </Stack>
    );
  }
  if (proposal.isError && !proposal.data) {
    return (
      <Stack>
        <PageTitle title={say(LAYOUT.broken)} />
        <Refused error={proposal.error} otherwise={LAYOUT.broken} />
        <BackLink />
      </Stack>
    );
  }
  // A case of its own: nothing typed on one is carried over to the next.
  return <Case key={id} proposal={proposal.data} />;
}

function Case({ proposal }: { proposal: ProposalView }) {
  const { say } = useWords();
  const { family, ticket } = proposal;
  const who = family?.members.find(({ relation }) => relation === 'head')?.name ?? say(CASE.noFamily, { ticket });
  const decision = useDecision(proposal, who);
  return (
    <article className={classes.page}>
      <div className={classes.head}>
        <IdentityBar proposal={proposal} who={who} panelId={PANEL} />
        <StageRail stage={proposal.stage} />
        <WhyPanel why={proposal.why} remindedAt={proposal.remindedAt} />
      </div>
      <div className={classes.main}>
        <Tabs
          proposal={proposal}
          onAnswer={(asks, values) => {
            decision.choose(asks, values);
            document.getElementById(PANEL)?.focus();
          }}
        />
        <FamilyLink id={proposal.id} isSeen={family !== undefined} />
        <BackLink />
      </div>
      <DecisionPanel proposal={proposal} decision={decision} id={PANEL} />
    </article>
  );
}

/** To the whole life of the family, for whoever may see it. */
function FamilyLink({ id, isSeen }: { id: string; isSeen: boolean }) {
  const { say } = useWords();
  return isSeen ? (
    <Link className={classes.back} to="/kasus/$id/keluarga" params={{ id }}>
      {say(CASE.wholeFamily)}
    </Link>
  ) : null;
}

function BackLink() {
  const { say } = useWords();
  return (
    <Link className={classes.back} to="/" search={lastList()}>
      {say(CASE.back)}
    </Link>
  );
}
