import type { ProposalView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../layout/Notice.tsx';
import { fileQuery } from '../../proposals/queries.ts';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './case.module.css';
import { codeWords } from './codes.ts';
import { useWho } from './Line.tsx';
import { CASE } from './words.ts';

/** What is in question: each finding with whom it is about, and by whom and when it was raised. */
export function Findings({ proposal: { id, openFindings, family } }: { proposal: ProposalView }) {
  const { say, language } = useWords();
  const zone = useZone();
  const who = useWho();
  const { data: file } = useQuery(fileQuery(id));
  if (!openFindings) return <Notice tone="info">{say(CASE.notSeen)}</Notice>;
  if (openFindings.length === 0) return <Notice tone="good">{say(CASE.noFindings)}</Notice>;
  return (
    <ul className={classes.day}>
      {openFindings.map(({ code, subject, seq }) => {
        const member = family?.members.find(({ personId }) => personId === subject);
        const raised = file?.events.find((line) => line.seq === seq);
        return (
          <li key={`${seq} ${code} ${subject}`}>
            <strong>{say(codeWords(code))}</strong> ({code}){member ? ` · ${member.name}` : null}
            <br />
            {raised
              ? `${say(CASE.raisedAt, { at: showInstant(raised.at, language, zone) })} ${say(CASE.by, { who: who(raised, file?.names ?? {}) })}`
              : null}
          </li>
        );
      })}
    </ul>
  );
}
