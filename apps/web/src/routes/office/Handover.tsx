import { type ColleagueView, type DeskItemView, STAGE_WORDS } from '#contracts';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptedIn, LARGEST_BATCH } from '../../batch/batch.ts';
import { BatchResult } from '../../batch/BatchResult.tsx';
import { FreshNotice } from '../../batch/FreshNotice.tsx';
import { type BatchState, useBatch } from '../../batch/use-batch.ts';
import { BATCH } from '../../batch/words.ts';
import { useNow } from '../../clock/now.ts';
import { TimeLeft } from '../../clock/TimeLeft.tsx';
import { Notice } from '../../layout/Notice.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { useWords } from '../../words/language.ts';
import { isComplete } from './acts.ts';
import { allColleaguesQuery, deskQuery } from './colleagues.ts';
import { OfficerChoice, ReasonFields } from './Fields.tsx';
import { holders, receiversFor, unfitWords, wantedBack, wantedFrom } from './handing-over.ts';
import { findHanding, type HandingDraft, keepHanding } from './draft.ts';
import { OFFICE } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';
import { TableHead } from '../../page/TableHead.tsx';

/** A colleague's whole desk to another: looked at first, handed over in one go, and handed back if it was a mistake. */
export function Handover({ start }: { start: string | undefined }) {
  const { say } = useWords();
  const list = useQuery(allColleaguesQuery);
  const state = useBatch('bulk', 'handover');
  const officers = list.data?.officers ?? [];
  return (
    <Stack mt="md">
      <Text>{say(OFFICE.handIntro)}</Text>
      <FreshNotice />
      <BatchResult state={state}>
        <Undo state={state} officers={officers} />
      </BatchResult>
      <Reading of={list} loading={OFFICE.loading} cannot={OFFICE.cannot} height={200} />
      {list.data && !state.isLooking && !state.batch ? (
        <Choice officers={officers} start={start} onSend={state.start} />
      ) : null}
    </Stack>
  );
}

type ChoiceProps = { officers: readonly ColleagueView[]; start: string | undefined; onSend: BatchState['start'] };

function Choice({ officers, start, onSend }: ChoiceProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState<HandingDraft>(() => ({ ...findHanding(), ...(start && { from: start }) }));
  const change = (changed: HandingDraft) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepHanding(next);
  };
  const from = officers.find(({ id }) => id === draft.from);
  const held = holders(officers);
  if (held.length === 0) return <Notice tone="info">{say(OFFICE.nobodyHolds)}</Notice>;
  return (
    <Stack>
      <OfficerChoice
        label={say(OFFICE.from)}
        value={from?.id}
        options={held.map(({ id, name, load }) => ({ id, name: `${name} (${load?.open})` }))}
        onChange={(id) => change({ from: id, to: '' })}
      />
      {from ? (
        <>
          <OfficerChoice
            label={say(OFFICE.to)}
            value={draft.to}
            options={receiversFor(officers, from)}
            onChange={(to) => change({ to })}
          />
          <ReasonFields asks="reassigned" reason={draft.reason} note={draft.note} onChange={change} />
          <DryRun key={`${from.id} ${draft.to}`} from={from.id} draft={draft} onSend={onSend} />
        </>
      ) : null}
    </Stack>
  );
}

type DryRunProps = { from: string; draft: HandingDraft; onSend: BatchState['start'] };

function DryRun({ from, draft, onSend }: DryRunProps) {
  const { say, language } = useWords();
  const desk = useQuery(deskQuery(from, draft.to || undefined, language));
  if (!desk.data) return <Reading of={desk} loading={OFFICE.loading} cannot={OFFICE.cannot} height={200} />;
  const { items, total } = desk.data;
  if (items.length === 0) return <Notice tone="info">{say(OFFICE.emptyDesk)}</Notice>;
  const may = items.filter(({ allowed }) => allowed.may).slice(0, LARGEST_BATCH);
  const form = {
    ...(draft.to && { officer: draft.to }),
    ...(draft.reason && { reason: draft.reason }),
    ...(draft.note && { note: draft.note }),
  };
  const isReady = may.length > 0 && isComplete('reassigned', form);
  const send = () => {
    keepHanding({});
    onSend(
      wantedFrom(may, { officer: draft.to!, reason: draft.reason!, ...(draft.note && { note: draft.note }) }),
      from,
    );
  };
  return (
    <Stack>
      <Text role="status" fw={700}>
        {say(OFFICE.dryRun, { may: may.length, n: items.length })}
      </Text>
      {total > items.length ? <Notice tone="info">{say(OFFICE.rest, { total, n: items.length })}</Notice> : null}
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <TableHead of={[OFFICE.ticket, OFFICE.village, OFFICE.stage, OFFICE.time, OFFICE.result]} />
          <Table.Tbody>
            {items.map((item) => (
              <DryRow key={item.proposalId} item={item} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {items.length > LARGEST_BATCH ? <Notice tone="info">{say(BATCH.tooMany, { n: LARGEST_BATCH })}</Notice> : null}
      <Button size="lg" disabled={!isReady} onClick={send}>
        {say(OFFICE.handNow, { n: may.length })}
      </Button>
    </Stack>
  );
}

function DryRow({ item }: { item: DeskItemView }) {
  const { say, language } = useWords();
  const now = useNow(30_000);
  const { proposalId, ticket, village, stage, dueAt, allowed } = item;
  const unfit = unfitWords(item);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <CaseLink id={proposalId}>{ticket}</CaseLink>
      </Table.Th>
      <Table.Td>{village.name}</Table.Td>
      <Table.Td>{STAGE_WORDS[stage][language]}</Table.Td>
      <Table.Td>{dueAt ? <TimeLeft due={dueAt} now={now} /> : say(OFFICE.noDue)}</Table.Td>
      <Table.Td>
        {allowed.may ? `✓ ${say(OFFICE.may)}` : `✗ ${say(OFFICE.mayNot)}: ${unfit ? say(unfit) : allowed.because}`}
      </Table.Td>
    </Table.Tr>
  );
}

/** Gives back what was accepted: the same cases, to whom they came from, as a batch of its own. */
function Undo({ state, officers }: { state: BatchState; officers: readonly ColleagueView[] }) {
  const { say } = useWords();
  const accepted = state.batch ? acceptedIn(state.batch) : [];
  const from = officers.find(({ id }) => id === state.batch?.about);
  const to = state.batch?.items[0]?.body.officer;
  if (accepted.length === 0 || !from || !to) return null;
  const back = () =>
    state.start(
      wantedBack(accepted, {
        officer: from.id,
        reason: accepted[0]!.body.reason ?? 'WORKLOAD',
        ...noteOf(accepted[0]!.body),
      }),
      to,
    );
  return (
    <div>
      <Button size="md" variant="default" onClick={back}>
        {say(OFFICE.undo, { n: accepted.length })}
      </Button>
      <Text size="sm">{say(OFFICE.undoHint, { name: from.name })}</Text>
    </div>
  );
}

const noteOf = ({ note }: { note?: string }): { note?: string } => (note === undefined ? {} : { note });
