import { ABSENCE_REASONS, ABSENCE_WORDS, type AbsenceAnswer, type AbsenceReason, type ColleagueView } from '#contracts';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiProblem, ServerAway } from '../../api/problem.ts';
import { queries } from '../../api/queries.ts';
import { FreshNotice } from '../../batch/FreshNotice.tsx';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { useWords, useZone } from '../../words/language.ts';
import { OfficerChoice } from './Fields.tsx';
import { receiversFor } from './handing-over.ts';
import { OFFICE, UNFIT_WORDS } from './words.ts';

type Props = { officer: ColleagueView; officers: readonly ColleagueView[] };
type Leave = { until: string | null; deputyId?: string; reason: AbsenceReason };

/** Until when somebody is away, who stands in, and why. The same form brings them back. */
export function AbsenceForm({ officer, officers }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const [until, setUntil] = useState('');
  const [deputyId, setDeputy] = useState('');
  const [reason, setReason] = useState<AbsenceReason>('leave');
  const save = useMutation({
    mutationFn: (leave: Leave) => api<AbsenceAnswer>(`/officers/${officer.id}/absence`, { method: 'PUT', body: leave }),
    retry: (_count, error) => error instanceof ServerAway,
    retryDelay: 3_000,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['officers'] }),
  });
  if (save.isSuccess) return <Notice tone="good">{say(OFFICE.leaveDone, { name: officer.name })}</Notice>;
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        const end = new Date(`${until}T23:59:00+0${zone}:00`).toISOString();
        save.mutate({ until: end, reason, ...(deputyId && { deputyId }) });
      }}
    >
      <FreshNotice />
      <TextInput
        size="md"
        type="date"
        required
        label={say(OFFICE.until)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <OfficerChoice
        label={say(OFFICE.deputy)}
        none={say(OFFICE.noDeputy)}
        value={deputyId}
        options={receiversFor(officers, officer)}
        onChange={setDeputy}
      />
      <Text size="sm">{say(OFFICE.deputyHint)}</Text>
      <NativeSelect
        size="md"
        label={say(OFFICE.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as AbsenceReason)}
        data={ABSENCE_REASONS.filter((one) => one !== 'back').map((one) => ({
          value: one,
          label: ABSENCE_WORDS[one][language],
        }))}
      />
      {save.failureReason ? <ErrorNotice error={save.failureReason} otherwise={OFFICE.failed} /> : null}
      <Unfit error={save.failureReason} />
      <Group>
        <Button type="submit" size="md" loading={save.isPending} disabled={until === ''}>
          {say(OFFICE.saveLeave)}
        </Button>
        {officer.absentUntil ? (
          <Button
            size="md"
            variant="default"
            disabled={save.isPending}
            onClick={() => save.mutate({ until: null, reason: 'back' })}
          >
            {say(OFFICE.isBack)}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** Why a deputy cannot stand in, more closely. */
function Unfit({ error }: { error: unknown }) {
  const { say } = useWords();
  const reason = error instanceof ApiProblem ? error.facts['reason'] : undefined;
  const words = typeof reason === 'string' ? UNFIT_WORDS[reason as keyof typeof UNFIT_WORDS] : undefined;
  return words ? <Text size="sm">{say(words)}</Text> : null;
}
