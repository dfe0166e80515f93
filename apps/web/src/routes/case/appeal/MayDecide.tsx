import { DESK_WORDS, EVENT_WORDS, type ProposalView } from '#contracts';
import type { Desk } from '#domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '../../../layout/Notice.tsx';
import type { File } from '../../../proposals/queries.ts';
import { meQuery } from '../../../session/me.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { useWho } from '../Line.tsx';
import { TextList } from '../TextList.tsx';
import { decidersIn } from './appeal.ts';
import { APPEAL } from './words.ts';

/** Why the reader may decide the appeal, or why not and who may. The law says it; this only puts it into words. */
export function MayDecide({ proposal, file }: { proposal: ProposalView; file: File }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const { data: me } = useSuspenseQuery(meQuery);
  const act = proposal.allowed.find(({ asks }) => asks === 'appeal_granted');
  if (!act) return null;
  const deciders = decidersIn(proposal.id, file.events);
  const told = deciders.map((line) =>
    say(APPEAL.decider, {
      who: who(line, file.names ?? {}),
      what: EVENT_WORDS[line.name][language],
      at: showInstant(line.at, language, zone),
    }),
  );
  const mine = deciders.filter(({ by }) => by.id === me.officer.id);
  const desks = act.may || act.code !== 'right_missing' ? [] : ((act.facts['desks'] ?? []) as Desk[]);
  const instead = proposal.why.canAct.map(({ name }) => name);
  return (
    <Notice tone={act.may ? 'good' : 'warning'} title={say(act.may ? APPEAL.may : APPEAL.mayNot)}>
      {act.may ? <p>{say(APPEAL.mayWhy)}</p> : <p>{act.because}.</p>}
      {!act.may && act.code === 'four_eyes'
        ? mine.map((line) => (
            <p key={line.seq}>
              {say(APPEAL.you, { what: EVENT_WORDS[line.name][language], at: showInstant(line.at, language, zone) })}
            </p>
          ))
        : null}
      {desks.length > 0 ? (
        <p>{say(APPEAL.belongs, { who: desks.map((desk) => DESK_WORDS[desk][language]).join(', ') })}</p>
      ) : null}
      {!act.may && instead.length > 0 ? <p>{say(APPEAL.instead, { who: instead.join(', ') })}</p> : null}
      <p>{say(APPEAL.deciders)}:</p>
      <TextList lines={told} />
    </Notice>
  );
}
