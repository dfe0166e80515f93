import type { ProposalView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../clock/now.ts';
import { TimeLeft } from '../../../clock/TimeLeft.tsx';
import { type File, notesQuery } from '../../../proposals/queries.ts';
import { showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import classes from '../case.module.css';
import { Fact, Facts } from '../Fact.tsx';
import { Notes } from '../Notes.tsx';
import { factsTold } from '../facts-told.ts';
import { Line, useWho } from '../Line.tsx';
import { TextList } from '../TextList.tsx';
import { useTelling } from '../use-telling.ts';
import { type Appeal, documentsAround } from './appeal.ts';
import { DocumentList } from './DocumentList.tsx';
import { APPEAL } from './words.ts';

type Props = { proposal: ProposalView; file: File; appeal: Appeal };

/** What the family says against the decision, and what came with it. */
export function Evidence({ proposal, file: { names = {} }, appeal: { first, filed, verdict, news } }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const now = useNow(30_000);
  const who = useWho();
  const notes = useQuery(notesQuery(proposal.id));
  const why = factsTold(filed?.facts ?? {}, useTelling(names));
  const { stage, dueAt, documents = [], id } = proposal;
  return (
    <>
      {filed ? null : <p>{say(APPEAL.notFiled)}</p>}
      <Facts>
        {filed ? (
          <>
            <Fact what={say(APPEAL.filedBy)}>{who(filed, names)}</Fact>
            <Fact what={say(APPEAL.at)}>{showInstant(filed.at, language, zone)}</Fact>
            <Fact what={say(APPEAL.why)}>
              {why.length > 0 ? <TextList lines={why} /> : say(APPEAL.noWhy)}
              <Notes notes={notes.data?.notes} seq={filed.seq} />
            </Fact>
          </>
        ) : null}
        {stage === 'appeal' && dueAt ? (
          <Fact what={say(APPEAL.due)}>
            {showInstant(dueAt, language, zone)}, <TimeLeft due={dueAt} now={now} />
          </Fact>
        ) : null}
        <Fact what={say(APPEAL.newDocuments)}>
          <DocumentList proposalId={id} documents={documentsAround(documents, first).since} />
        </Fact>
        <Fact what={say(APPEAL.news)}>
          {news.length > 0 ? (
            <ul className={classes.texts}>
              {news.map((line) => (
                <li key={line.seq}>
                  <Line line={line} names={names} />
                </li>
              ))}
            </ul>
          ) : (
            say(APPEAL.noNews)
          )}
        </Fact>
        {verdict ? (
          <Fact what={say(APPEAL.verdict)}>
            <Line line={verdict} names={names} />
          </Fact>
        ) : null}
      </Facts>
    </>
  );
}
