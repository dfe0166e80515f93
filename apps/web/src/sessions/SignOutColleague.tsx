import { type ColleagueListView, type EndedSessionsView, SIGN_OUT_WORDS } from '#contracts';
import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { FreshNotice } from '../batch/FreshNotice.tsx';
import { Notice } from '../layout/Notice.tsx';
import { Reading } from '../refused/Reading.tsx';
import { Refused } from '../refused/Refused.tsx';
import { useWords } from '../words/language.ts';
import { SESSIONS } from './words.ts';

/** Ends every session of an officer of one's own area, for a reason that is written down. */
export function SignOutColleague() {
  const { say, language } = useWords();
  const [officerId, setOfficer] = useState('');
  const [reason, setReason] = useState('');
  const list = useQuery({
    queryKey: ['officers', 'to-sign-out'],
    queryFn: ({ signal }) => api<ColleagueListView>('/officers', { signal }),
  });
  const officers = list.data?.officers.filter(({ canSignOut }) => canSignOut) ?? [];
  const name = officers.find(({ id }) => id === officerId)?.name ?? '';
  const signOut = useMutation({
    mutationFn: () => api<EndedSessionsView>(`/officers/${officerId}/sign-out`, { method: 'POST', body: { reason } }),
  });
  const choose = (set: (value: string) => void) => (event: React.ChangeEvent<HTMLSelectElement>) => {
    signOut.reset();
    set(event.currentTarget.value);
  };
  const nothing = { value: '', label: say(SESSIONS.choose), disabled: true };
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        signOut.mutate();
      }}
    >
      <Title order={3} size="h4">
        {say(SESSIONS.colleague)}
      </Title>
      <Text>{say(SESSIONS.hint)}</Text>
      <FreshNotice />
      <Reading of={list} loading={SESSIONS.loading} cannot={SESSIONS.cannot} height={60} />
      <NativeSelect
        size="md"
        required
        label={say(SESSIONS.officer)}
        value={officerId}
        onChange={choose(setOfficer)}
        data={[nothing, ...officers.map((one) => ({ value: one.id, label: one.name }))]}
      />
      <NativeSelect
        size="md"
        required
        label={say(SESSIONS.reason)}
        value={reason}
        onChange={choose(setReason)}
        data={[nothing, ...Object.entries(SIGN_OUT_WORDS).map(([value, pair]) => ({ value, label: pair[language] }))]}
      />
      {signOut.isSuccess ? (
        <Notice tone="good">{say(SESSIONS.signedOut, { name, n: signOut.data.ended })}</Notice>
      ) : null}
      {signOut.isError ? <Refused error={signOut.error} otherwise={SESSIONS.failed} /> : null}
      <Button type="submit" size="md" loading={signOut.isPending} disabled={!officerId || !reason}>
        {say(SESSIONS.signOut)}
      </Button>
    </Stack>
  );
}
