import { type AllowanceView, DESK_WORDS, type ProposalView } from '#contracts';
import type { Desk, EventName } from '#domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { KeysHelp, type KeyRow } from '../../../keys/KeysHelp.tsx';
import { KEYS } from '../../../keys/words.ts';
import { Notice } from '../../../layout/Notice.tsx';
import { useWords } from '../../../words/language.ts';
import { codeWords } from '../codes.ts';
import { actsOf, actWords, isWorthTelling } from './acts.ts';
import classes from './deciding.module.css';
import { Form } from './Form.tsx';
import type { Decision } from './use-decision.ts';
import { DECIDING } from './words.ts';

/** Keys for the first outcomes. */
const DIGITS = ['1', '2', '3', '4'];

/** What this officer may do with the case, what they may not and why, and the form of what they have chosen. */
export function DecisionPanel({ proposal, decision, id }: { proposal: ProposalView; decision: Decision; id: string }) {
  const { say } = useWords();
  const { outcomes, others } = actsOf(proposal.allowed);
  const open = outcomes.filter(({ may }) => may);
  const findings = proposal.openFindings ?? [];
  const keys: KeyRow[] = [
    ...DIGITS.map((key, at): KeyRow => ({
      key,
      does: KEYS.outcome,
      act: open[at] && !decision.isSending ? () => decision.choose(open[at]!.asks) : undefined,
    })),
    { key: 'Ctrl+Enter', does: KEYS.send, act: decision.missing.length === 0 ? decision.send : undefined },
  ];
  const maySurvey = proposal.allowed.some(({ asks, may }) => asks === 'surveyed' && may);
  const mayClaim = others.some(({ asks, may }) => asks === 'claimed' && may);
  if (mayClaim) keys.push({ key: 'a', does: KEYS.claim, act: () => decision.choose('claimed') });
  return (
    <section className={classes.panel} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className={classes.top}>
        <h2 id={`${id}-title`}>{say(DECIDING.title)}</h2>
        <KeysHelp rows={keys} />
      </div>
      {findings.length > 0 ? (
        <Notice tone="warning" title={say(DECIDING.findings, { n: findings.length })}>
          <ul className={classes.closed}>
            {findings.map(({ code, seq, subject }) => (
              <li key={`${seq} ${code} ${subject}`}>{say(codeWords(code))}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {maySurvey ? (
        <Button
          size="md"
          mih={44}
          renderRoot={(props) => <Link {...props} to="/survei/$id" params={{ id: proposal.id }} />}
        >
          {say(DECIDING.survey)}
        </Button>
      ) : null}
      <Outcomes
        maySurvey={maySurvey}
        canAct={proposal.why.canAct.map(({ name }) => name)}
        outcomes={outcomes}
        chosen={decision.draft?.asks}
        onChoose={decision.choose}
        busy={decision.isSending}
      />
      {decision.draft && decision.wasKept ? <p>{say(DECIDING.restored)}</p> : null}
      {decision.draft ? <Form proposal={proposal} decision={decision} draft={decision.draft} /> : null}
      <Others others={others} onChoose={decision.choose} busy={decision.isSending} />
    </section>
  );
}

type ActsProps = { onChoose: (asks: EventName) => void; busy: boolean };

function Outcomes({
  outcomes,
  chosen,
  canAct,
  onChoose,
  busy,
  maySurvey,
}: ActsProps & {
  outcomes: readonly AllowanceView[];
  chosen: EventName | undefined;
  canAct: readonly string[];
  maySurvey: boolean;
}) {
  const { say, language } = useWords();
  const open = outcomes.filter(({ may }) => may);
  const desks = [...new Set(outcomes.flatMap(desksOf))];
  return (
    <>
      {open.length > 0 ? (
        <div className={classes.outcomes} role="group" aria-label={say(DECIDING.outcomes)}>
          {open.map(({ asks }) => (
            <Button
              key={asks}
              size="md"
              mih={44}
              variant={asks === chosen ? 'filled' : 'default'}
              aria-pressed={asks === chosen}
              disabled={busy}
              onClick={() => onChoose(asks)}
            >
              {say(actWords(asks))}
            </Button>
          ))}
        </div>
      ) : null}
      <Closed acts={outcomes.filter(isWorthTelling)} canAct={canAct} />
      {open.length === 0 && desks.length > 0 ? (
        <p>{say(DECIDING.notYours, { who: desks.map((desk) => DESK_WORDS[desk][language]).join(', ') })}</p>
      ) : null}
      {outcomes.length === 0 && !maySurvey ? <p>{say(DECIDING.nothing)}</p> : null}
    </>
  );
}

/** The desks to which a closed act belongs. */
const desksOf = (act: AllowanceView): readonly Desk[] =>
  !act.may && act.code === 'right_missing' ? ((act.facts['desks'] ?? []) as Desk[]) : [];

/** Whoever said first that a difference from Dukcapil is nothing leaves the settling to a second person. */
const isSaidFirst = (act: AllowanceView): boolean => !act.may && act.facts['side'] === 'same_finding';

/** A sentence in place of a button, and who can do it instead. */
function Closed({ acts, canAct }: { acts: readonly AllowanceView[]; canAct: readonly string[] }) {
  const { say } = useWords();
  if (acts.length === 0) return null;
  return (
    <div>
      <h3>{say(DECIDING.closedHere)}</h3>
      <ul className={classes.closed}>
        {acts.map((act) =>
          act.may ? null : (
            <li key={act.asks}>
              <strong>{say(actWords(act.asks))}</strong>: {isSaidFirst(act) ? say(DECIDING.saidFirst) : act.because}
            </li>
          ),
        )}
      </ul>
      {canAct.length > 0 && !acts.every(isSaidFirst) ? (
        <p>{say(DECIDING.instead, { who: canAct.join(', ') })}</p>
      ) : null}
    </div>
  );
}

function Others({ others, onChoose, busy }: ActsProps & { others: readonly AllowanceView[] }) {
  const { say } = useWords();
  const open = others.filter(({ may }) => may);
  if (open.length === 0) return null;
  return (
    <details>
      <summary>{say(DECIDING.others)}</summary>
      <div className={classes.outcomes}>
        {open.map(({ asks }) => (
          <Button key={asks} size="md" mih={44} variant="default" disabled={busy} onClick={() => onChoose(asks)}>
            {say(actWords(asks))}
          </Button>
        ))}
        <Closed acts={others.filter(isWorthTelling)} canAct={[]} />
      </div>
    </details>
  );
}
