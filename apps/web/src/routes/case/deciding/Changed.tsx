import { type ProposalView, STAGE_WORDS } from '#contracts';
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../layout/Notice.tsx';
import { colleaguesQuery, type File, fileQuery } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { Line, useWho } from '../Line.tsx';
import { since } from '../told.ts';
import { useTelling } from '../use-telling.ts';
import { actWords } from './acts.ts';
import { changesSince } from './changes.ts';
import classes from './deciding.module.css';
import type { Draft } from './draft.ts';
import { typedTold } from './typed.ts';
import { ASPECT_WORDS, DECIDING } from './words.ts';

type Props = { proposal: ProposalView; draft: Draft; onRead: () => void };

/** What it was when the screen was drawn, what it is now and through whom, and what was typed: that stays, and goes on from the new state. */
export function Changed({ proposal, draft, onRead }: Props) {
  const { say } = useWords();
  const { data: file } = useQuery(fileQuery(proposal.id));
  const isRead = file?.events.some(({ seq }) => seq >= proposal.seq);
  return (
    <Notice tone="warning" title={say(DECIDING.changed)}>
      <p>{say(DECIDING.changedHint)}</p>
      {file && isRead ? <ThreeWays proposal={proposal} draft={draft} file={file} /> : <Skeleton height={160} />}
      <Typed proposal={proposal} draft={draft} names={file?.names ?? {}} />
      <Button size="md" mih={44} mt="md" onClick={onRead}>
        {say(DECIDING.goOn)}
      </Button>
    </Notice>
  );
}

/** Row by row; where nothing that is shown has changed, the lines that were written still tell what happened. */
function ThreeWays({ proposal, draft, file: { events, names = {} } }: Omit<Props, 'onRead'> & { file: File }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const telling = useTelling(names);
  const changes = changesSince(proposal.id, events, { version: draft.version, telling });
  const act = proposal.allowed.find(({ asks }) => asks === draft.asks);
  const mine = say(actWords(draft.asks));
  const rows = [
    ...changes.map(({ aspect, before, now, by }) => ({
      what: say(ASPECT_WORDS[aspect]),
      before: before ?? say(DECIDING.nothingThere),
      now: now ?? say(DECIDING.nothingThere),
      by: say(DECIDING.changedBy, { who: who(by, names), at: showInstant(by.at, language, zone) }),
    })),
    {
      what: mine,
      before: say(DECIDING.wasOpen),
      now: act?.may ? say(DECIDING.stillOpen) : (act?.because ?? say(STAGE_WORDS[proposal.stage])),
      by: undefined,
    },
  ];
  return (
    <>
      {rows.map(({ what, before, now, by }) => (
        <div key={what} className={classes.threeWay} role="group" aria-label={what}>
          <strong>{what}</strong>
          <dl>
            <dt>{say(DECIDING.atOpening)}</dt>
            <dd>{before}</dd>
            <dt>{say(DECIDING.atPresent)}</dt>
            <dd>
              <strong>{now}</strong>
              {by ? <small> {by}</small> : null}
            </dd>
          </dl>
        </div>
      ))}
      <details>
        <summary>{say(DECIDING.happened)}</summary>
        <ul className={classes.closed}>
          {since(events, draft.version).map((line) => (
            <li key={line.seq}>
              <Line line={line} names={names} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

type TypedProps = Pick<Props, 'proposal' | 'draft'> & { names: Readonly<Record<string, string>> };

function Typed({ proposal, draft, names }: TypedProps) {
  const { say } = useWords();
  const { officer } = draft.values;
  const colleagues = useQuery({ ...colleaguesQuery(proposal.region), enabled: officer !== undefined });
  const known = Object.fromEntries((colleagues.data?.officers ?? []).map(({ id, name }) => [id, name]));
  const telling = useTelling({ ...names, ...known });
  const memberOf = (personId: string): string =>
    proposal.family?.members.find((one) => one.personId === personId)?.name ?? '';
  const rows = [
    { what: DECIDING.title, told: say(actWords(draft.asks)) },
    ...typedTold(draft.values, { ...telling, memberOf }),
  ];
  return (
    <div className={classes.threeWay} role="group" aria-label={say(DECIDING.yours)}>
      <strong>{say(DECIDING.yours)}</strong>
      <dl>{rows.map(({ what, told }) => [<dt key={`${what.en}:`}>{say(what)}</dt>, <dd key={what.en}>{told}</dd>])}</dl>
    </div>
  );
}
