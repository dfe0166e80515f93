import { type ProposalView, STAGE_WORDS } from '#contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../clock/now.ts';
import { TimeLeft } from '../../clock/TimeLeft.tsx';
import { PageTitle } from '../../page/PageTitle.tsx';
import { useWords } from '../../words/language.ts';
import classes from './case.module.css';
import { isOutcome } from './deciding/acts.ts';
import { Masked } from './Masked.tsx';
import { CASE } from './words.ts';

type Props = { proposal: ProposalView; who: string; panelId: string };

/** Always in view: whose case it is, where it stands, how much time is left, and the one thing to do. */
export function IdentityBar({ proposal, who, panelId }: Props) {
  const { say, language } = useWords();
  const now = useNow(30_000);
  const { id, family, regionName, stage, dueAt, ticket } = proposal;
  const head = family?.members.find(({ relation }) => relation === 'head');
  return (
    <div className={classes.bar}>
      <div className={classes.who}>
        <PageTitle title={who} />
        {head ? (
          <Masked proposalId={id} field="nik" personId={head.personId} who={head.name} masked={head.nik} />
        ) : null}
      </div>
      <div className={classes.small}>
        {regionName}
        <br />
        {say(CASE.ticket)} {ticket}
      </div>
      <div className={classes.small}>
        {STAGE_WORDS[stage][language]}
        <br />
        {dueAt ? <TimeLeft due={dueAt} now={now} /> : say(CASE.noDue)}
      </div>
      <PrimaryButton proposal={proposal} panelId={panelId} />
    </div>
  );
}

/** To the survey form or to the decision, where one of the two is this officer's to make. */
function PrimaryButton({ proposal: { id, allowed }, panelId }: Omit<Props, 'who'>) {
  const { say } = useWords();
  const may = allowed.filter((act) => act.may).map(({ asks }) => asks);
  if (may.includes('surveyed'))
    return (
      <Button size="md" mih={44} renderRoot={(props) => <Link {...props} to="/survei/$id" params={{ id }} />}>
        {say(CASE.fillSurvey)}
      </Button>
    );
  if (!may.some(isOutcome)) return null;
  return (
    <Button size="md" mih={44} onClick={() => document.getElementById(panelId)?.focus()}>
      {say(CASE.decide)}
    </Button>
  );
}
