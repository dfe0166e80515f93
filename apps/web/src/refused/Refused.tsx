import { type Words, words } from '#contracts';
import { Button, Stack } from '@mantine/core';
import { ApiProblem } from '../api/problem.ts';
import { ErrorNotice, Notice } from '../layout/Notice.tsx';
import { LAYOUT } from '../layout/words.ts';
import { signInAddress } from '../session/me.ts';
import { useWords } from '../words/language.ts';

const SIGN_IN = words('Masuk lagi; isian Anda tetap ada', 'Sign in again; what you typed is kept');

type Field = { pointer: string; reason: string };
const fieldsOf = ({ facts }: ApiProblem): readonly Field[] =>
  Array.isArray(facts['fields']) ? (facts['fields'] as Field[]) : [];

/** A no, with the fields that do not fit, and the way to sign in where that is what it lacks. */
export function Refused({ error, otherwise }: { error: unknown; otherwise: Words }) {
  const { say } = useWords();
  if (!(error instanceof ApiProblem)) return <ErrorNotice error={error} otherwise={otherwise} />;
  return (
    <Stack gap="xs">
      {error.code === 'not_signed_in' ? (
        <Notice tone="warning">{say(LAYOUT.signedOut)}</Notice>
      ) : (
        <ErrorNotice error={error} otherwise={otherwise} />
      )}
      {fieldsOf(error).length > 0 ? (
        <ul>
          {fieldsOf(error).map(({ pointer, reason }) => (
            <li key={pointer}>
              {pointer}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {error.status === 401 ? (
        <Button component="a" size="md" mih={44} href={signInAddress(error.code === 'step_up_required')}>
          {say(SIGN_IN)}
        </Button>
      ) : null}
    </Stack>
  );
}
