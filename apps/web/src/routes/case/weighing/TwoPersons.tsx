import type { ProposalView } from '#contracts';
import type { Role } from '#domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '../../../layout/Notice.tsx';
import type { File } from '../../../proposals/queries.ts';
import { meQuery } from '../../../session/me.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import { codeWords } from '../codes.ts';
import { useWho } from '../Line.tsx';
import { TextList } from '../TextList.tsx';
import { secondPersonIn } from './second-person.ts';
import { WEIGHING } from './words.ts';

/** Where the law asks for two: who has said it first, and that a second one has to confirm it. */
export function TwoPersons({ proposal, file }: { proposal: ProposalView; file: File }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const { data: me } = useSuspenseQuery(meQuery);
  const { id, role, region } = me.officer;
  const needed = secondPersonIn(proposal.id, file.events, { id, role: role as Role, region });
  if (!needed) return null;
  const maySettle = proposal.allowed.some(({ asks, may }) => asks === 'clarified' && may);
  const told = needed.said.map((line) =>
    say(WEIGHING.first, {
      who: who(line, file.names ?? {}),
      at: showInstant(line.at, language, zone),
      what: say(codeWords(line.facts.finding?.code ?? '')),
    }),
  );
  return (
    <Notice tone="info" title={say(WEIGHING.twoTitle)}>
      <p>
        {say(WEIGHING[needed.is])} {needed.is === 'theirs' && maySettle ? say(WEIGHING.youSecond) : null}
      </p>
      {told.length > 0 ? <TextList lines={told} /> : null}
    </Notice>
  );
}
