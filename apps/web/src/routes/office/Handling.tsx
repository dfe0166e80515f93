import type { CommandAnswer, ProposalView, QueueItemView } from '#contracts';
import { zoneOf } from '#domain';
import { Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newCommandId } from '../../api/api.ts';
import { ServerAway } from '../../api/problem.ts';
import { queries } from '../../api/queries.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { colleaguesQuery, fileQuery, proposalQuery } from '../../proposals/queries.ts';
import { Reading } from '../../refused/Reading.tsx';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { type Act, type ActForm, actsOf, ASKS_FOR, bodyOf, isComplete } from './acts.ts';
import { OfficerChoice, ReasonFields } from './Fields.tsx';
import { ACT_WORDS, OFFICE } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';

/** The code by which the law escalates what was sent back again and again. */
const RETURNED_AGAIN = 'returned_again';

/** One case that has climbed: why it stops, why it climbed, and the acts that the API allows. */
export function Handling({ item }: { item: QueueItemView }) {
  const { say, language } = useWords();
  const proposal = useQuery(proposalQuery(item.id, language));
  if (!proposal.data) return <Reading of={proposal} loading={OFFICE.loading} cannot={OFFICE.cannot} height={200} />;
  const { open, closed } = actsOf(proposal.data.allowed);
  return (
    <Stack>
      <Text>
        <strong>{say(OFFICE.why)}</strong> {proposal.data.why.sentence}
      </Text>
      <Climbed item={item} />
      {open.length > 0 ? <ActPanel key={proposal.data.id} proposal={proposal.data} open={open} /> : null}
      {closed.length > 0 ? (
        <>
          <Title order={3} size="h4">
            {say(OFFICE.closedActs)}
          </Title>
          <ul>
            {closed.map(({ asks, because }) => (
              <li key={asks}>
                {say(ACT_WORDS[asks as Act])}: {because}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <CaseLink id={item.id}>{say(OFFICE.open)}</CaseLink>
    </Stack>
  );
}

/** Whether its deadline passed, or it was sent back again and again, as the file has it. */
function Climbed({ item }: { item: QueueItemView }) {
  const { say, language } = useWords();
  const zone = useZone();
  const file = useQuery(fileQuery(item.id));
  const last = file.data?.events.findLast(({ name }) => name === 'escalated');
  const words = last ? (last.facts.code === RETURNED_AGAIN ? OFFICE.byReturns : OFFICE.byClock) : OFFICE.byUnknown;
  const instant = last ? showInstant(last.at, language, zone) : '';
  return (
    <Text>
      <strong>{say(OFFICE.climbed)}</strong> {say(words, { n: item.level, instant })}
    </Text>
  );
}

function ActPanel({ proposal, open }: { proposal: ProposalView; open: readonly Act[] }) {
  const { say } = useWords();
  const [act, setAct] = useState<Act>();
  const [form, setForm] = useState<ActForm>({});
  const [commandId, setCommandId] = useState(newCommandId);
  const change = (changed: ActForm) => {
    setForm((before) => ({ ...before, ...changed }));
    setCommandId(newCommandId()); // another body is another command
  };
  const zone = zoneOf(proposal.region);
  const send = useMutation({
    mutationFn: (asked: Act) =>
      api<CommandAnswer>(`/proposals/${proposal.id}/commands`, {
        method: 'POST',
        body: bodyOf(asked, form, zone),
        commandId,
      }),
    networkMode: 'always', // away is said, and not waited for in silence
    retry: (_count, error) => error instanceof ServerAway,
    retryDelay: 3_000,
    onSuccess: () => Promise.all(['queue', 'officers'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
  if (send.isSuccess && act) {
    const { seq, hash } = send.data.receipt;
    return <Notice tone="good">{say(OFFICE.done, { what: say(ACT_WORDS[act]), seq, hash: hash.slice(0, 12) })}</Notice>;
  }
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (act && isComplete(act, form)) send.mutate(act);
      }}
    >
      <Radio.Group
        size="md"
        label={say(OFFICE.whatToDo)}
        value={act ?? null}
        onChange={(chosen) => {
          setAct(chosen);
          change({});
        }}
      >
        <Stack gap="xs" mt={4}>
          {open.map((one) => (
            <Radio key={one} size="md" value={one} label={say(ACT_WORDS[one])} />
          ))}
        </Stack>
      </Radio.Group>
      {act && ASKS_FOR[act].officer ? (
        <Receiver region={proposal.region} value={form.officer} onChange={(officer) => change({ officer })} />
      ) : null}
      {act && ASKS_FOR[act].until ? (
        <TextInput
          size="md"
          type="date"
          required
          label={say(OFFICE.until)}
          value={form.until ?? ''}
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
      ) : null}
      {act ? <ReasonFields asks={act} reason={form.reason} note={form.note} onChange={change} /> : null}
      {send.failureReason ? <ErrorNotice error={send.failureReason} otherwise={OFFICE.failed} /> : null}
      <Button type="submit" size="md" loading={send.isPending} disabled={!act || !isComplete(act, form)}>
        {say(OFFICE.send)}
      </Button>
    </Stack>
  );
}

function Receiver({
  region,
  value,
  onChange,
}: {
  region: string;
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const { say } = useWords();
  const { data, isError, error } = useQuery(colleaguesQuery(region));
  const officers = data?.officers.filter(({ active, absentUntil }) => active && !absentUntil) ?? [];
  return (
    <>
      {isError ? <ErrorNotice error={error} otherwise={OFFICE.cannot} /> : null}
      <OfficerChoice label={say(OFFICE.receiver)} value={value} options={officers} onChange={onChange} />
    </>
  );
}
