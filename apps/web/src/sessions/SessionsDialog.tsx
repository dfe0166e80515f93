import type { Desk } from '#domain';
import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Dialog } from '../dialog/Dialog.tsx';
import { meQuery } from '../session/me.ts';
import { useWords } from '../words/language.ts';
import { OwnSessions } from './OwnSessions.tsx';
import { SignOutColleague } from './SignOutColleague.tsx';
import { SESSIONS } from './words.ts';

/** The desks that find this in their menu; for whom they may do it, the API says officer by officer. */
const SIGNS_OUT: ReadonlySet<Desk> = new Set<Desk>(['supervisor', 'ministry_supervisor', 'administrator']);

/** Where an officer is signed in, and for some of them where colleagues are signed out. */
export function SessionsDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Dialog title={say(SESSIONS.title)} isOpen onClose={onClose}>
      <Stack>
        <OwnSessions />
        {SIGNS_OUT.has(me.desk) ? <SignOutColleague /> : null}
      </Stack>
    </Dialog>
  );
}
