import { type CommandPreview, DESK_WORDS, STAGE_WORDS } from '#contracts';
import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/api.ts';
import { ErrorNotice, Notice } from '../../../layout/Notice.tsx';
import { showDay, showInstant } from '../../../words/instants.ts';
import { useWords, useZone } from '../../../words/language.ts';
import classes from './deciding.module.css';
import { DECIDING } from './words.ts';

const PAUSE_MS = 300;

/** *Yang akan terjadi*: what the law would do with this very command, told before it is sent. */
export function Preview({ proposalId, body }: { proposalId: string; body: Record<string, unknown> }) {
  const { say, language } = useWords();
  const [asked] = useDebouncedValue(body, PAUSE_MS);
  const preview = useQuery({
    queryKey: ['preview', proposalId, asked, language],
    queryFn: ({ signal }) =>
      api<CommandPreview>(`/proposals/${proposalId}/previews`, { method: 'POST', body: asked, signal }),
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0, // a note may be in its key
  });
  return (
    <section className={classes.preview} aria-live="polite">
      <h3>{say(DECIDING.willHappen)}</h3>
      {preview.isPending ? <Skeleton height={120} /> : null}
      {preview.isError ? <ErrorNotice error={preview.error} otherwise={DECIDING.noPreview} /> : null}
      {preview.data?.ok ? <Consequence {...preview.data} /> : null}
      {preview.data && !preview.data.ok ? (
        <Notice tone="warning" title={say(DECIDING.wouldRefuse)}>
          {preview.data.problem.title}. {preview.data.problem.detail}
        </Notice>
      ) : null}
    </section>
  );
}

function Consequence(will: Extract<CommandPreview, { ok: true }>) {
  const { say, language } = useWords();
  const zone = useZone();
  const desks = will.desks.map((desk) => DESK_WORDS[desk][language]).join(', ');
  const names = will.officers.map(({ name, absentUntil }) => (absentUntil ? say(DECIDING.away, { who: name }) : name));
  const rows: [string, string | undefined][] = [
    [say(DECIDING.nextStage), STAGE_WORDS[will.stage][language]],
    [
      say(DECIDING.whoGets),
      [desks || say(DECIDING.machineGets), names.slice(0, 5).join(', ')].filter(Boolean).join(': '),
    ],
    [say(DECIDING.due), will.dueAt && showInstant(will.dueAt, language, zone)],
    [
      say(DECIDING.gate),
      will.gate &&
        say(DECIDING.gateLine, {
          cut: showDay(will.gate.cutOn, language, zone),
          pull: showDay(will.gate.pullOn, language, zone),
        }),
    ],
    [say(DECIDING.undo), will.settlesSeconds > 0 ? say(DECIDING.seconds, { n: will.settlesSeconds }) : undefined],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {rows.map(([what, value]) =>
          value ? (
            <Fact key={what} what={what}>
              {value}
            </Fact>
          ) : null,
        )}
        <Fact what={say(DECIDING.citizen)}>
          <blockquote>{will.citizenText[language]}</blockquote>
        </Fact>
      </dl>
    </>
  );
}

const Fact = ({ what, children }: { what: string; children: React.ReactNode }) => (
  <>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </>
);
