import type { EndedSessionsView, OwnSessionsView } from '#contracts';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { queries } from '../api/queries.ts';
import { Notice } from '../layout/Notice.tsx';
import { Reading } from '../refused/Reading.tsx';
import { Refused } from '../refused/Refused.tsx';
import { showInstant } from '../words/instants.ts';
import { useWords, useZone } from '../words/language.ts';
import { SESSIONS } from './words.ts';

const KEY = ['sessions'];
const PATH = '/me/sessions';

/** An officer's own sessions, each to be ended, or all but this one. */
export function OwnSessions() {
  const { say } = useWords();
  const own = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api<OwnSessionsView>(PATH, { signal }) });
  const end = useMutation({
    mutationFn: (id?: string) => api<EndedSessionsView>(id ? `${PATH}/${id}` : PATH, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const sessions = own.data?.sessions ?? [];
  const isAlone = own.data !== undefined && sessions.every(({ isThis }) => isThis);
  return (
    <Stack gap="xs">
      <Text>{say(isAlone ? SESSIONS.onlyHere : SESSIONS.intro)}</Text>
      <Reading of={own} loading={SESSIONS.loading} cannot={SESSIONS.cannot} height={120} />
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} onEnd={() => end.mutate(session.id)} isBusy={end.isPending} />
        ))}
      </Stack>
      {end.isSuccess ? <Notice tone="good">{say(SESSIONS.ended, { n: end.data.ended })}</Notice> : null}
      {end.isError ? <Refused error={end.error} otherwise={SESSIONS.failed} /> : null}
      {sessions.length > 2 ? (
        <Button variant="default" size="md" loading={end.isPending} onClick={() => end.mutate(undefined)}>
          {say(SESSIONS.endOthers)}
        </Button>
      ) : null}
    </Stack>
  );
}

type ItemProps = { session: OwnSessionsView['sessions'][number]; onEnd: () => void; isBusy: boolean };

function SessionItem({ session: { signedInAt, seenAt, isThis }, onEnd, isBusy }: ItemProps) {
  const { say, language } = useWords();
  const zone = useZone();
  const instant = showInstant(signedInAt, language, zone);
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        {say(SESSIONS.signedIn, { instant })}
        <br />
        {say(SESSIONS.seen, { instant: showInstant(seenAt, language, zone) })}
      </div>
      {isThis ? (
        <strong>{say(SESSIONS.here)}</strong>
      ) : (
        <Button
          variant="default"
          size="sm"
          mih={44}
          disabled={isBusy}
          aria-label={say(SESSIONS.endOf, { instant })}
          onClick={onEnd}
        >
          {say(SESSIONS.end)}
        </Button>
      )}
    </Group>
  );
}
