import { EVENT_WORDS } from '#contracts';
import { isMove } from '#domain';
import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { type FileLine, fileQuery, notesQuery } from '../../proposals/queries.ts';
import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './case.module.css';
import { Line } from './Line.tsx';
import { Notes } from './Notes.tsx';
import { byDay, toldLines } from './told.ts';
import { CASE } from './words.ts';

/** *Riwayat*: by day, newest first, in plain words. The record itself is one click away. */
export function History({ proposalId }: { proposalId: string }) {
  const { say, language } = useWords();
  const zone = useZone();
  const [isRaw, showRaw] = useState(false);
  const file = useQuery(fileQuery(proposalId));
  const notes = useQuery(notesQuery(proposalId));
  if (file.isPending) return <Skeleton height={240} mt="md" />;
  if (file.isError) return <ErrorNotice error={file.error} otherwise={CASE.cannotRead} />;
  const { events, names = {} } = file.data;
  const days = byDay(isRaw ? events : toldLines(events), (at) => showDay(at, language, zone));
  return (
    <div className={classes.section}>
      <Checkbox
        size="md"
        label={say(CASE.raw)}
        checked={isRaw}
        onChange={({ currentTarget }) => showRaw(currentTarget.checked)}
      />
      {days.length === 0 ? <Notice tone="info">{say(CASE.noHistory)}</Notice> : null}
      {days.map(({ day, lines }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ul className={classes.day}>
            {lines.map((line) => (
              <li key={line.seq}>
                <Line line={line} names={names} />
                <Notes notes={notes.data?.notes} seq={line.seq} />
                {isRaw ? <Raw line={line} /> : null}
                {isDecision(line) ? (
                  <div>
                    <Link to="/kasus/$id/berkas/$seq" params={{ id: proposalId, seq: String(line.seq) }}>
                      {say(CASE.decisionFile)}: {EVENT_WORDS[line.name][language]}
                    </Link>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A move that a person has made. */
const isDecision = ({ name, by }: FileLine): boolean => isMove(name) && by.role !== 'system';

const Raw = ({ line: { seq, name, stage, version, round, level, hash, facts } }: { line: FileLine }) => (
  <div className={classes.small}>
    #{seq} {name} → {stage} · v{version} · r{round} · l{level} · {hash.slice(0, 16)}
    <br />
    {JSON.stringify(facts)}
  </div>
);
