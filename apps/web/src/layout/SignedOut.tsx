import { Button, Stack } from '@mantine/core';
import { ApiProblem } from '../api/problem.ts';
import { signInAddress } from '../session/me.ts';
import { useWords } from '../words/language.ts';
import { ErrorNotice, Notice } from './Notice.tsx';
import { LAYOUT } from './words.ts';

/** In place of a page: nobody is signed in, or the account is none of an officer. */
export function SignedOut({ error }: { error: unknown }) {
  const { say } = useWords();
  const isSignedOut = error instanceof ApiProblem && error.status === 401;
  return (
    <Stack maw={560} mx="auto" my="xl" px="md">
      <h1>Terdata</h1>
      {isSignedOut ? <Notice tone="info">{say(LAYOUT.signedOut)}</Notice> : null}
      {error instanceof ApiProblem && error.status === 403 ? (
        <Notice tone="bad">{say(LAYOUT.notOfficer)}</Notice>
      ) : null}
      {error instanceof ApiProblem ? null : <ErrorNotice error={error} otherwise={LAYOUT.broken} />}
      <Button component="a" href={signInAddress()} size="lg">
        {say(LAYOUT.signIn)}
      </Button>
    </Stack>
  );
}
