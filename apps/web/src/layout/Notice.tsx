import type { Words } from '#contracts';
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem, AWAY, ServerAway } from '../api/problem.ts';
import { useWords } from '../words/language.ts';

const TONES = { info: 'sea', good: 'teal', warning: 'yellow', bad: 'red' } as const;

/** One message in a box, read out as soon as it appears. */
export function Notice({ tone, title, children }: { tone: keyof typeof TONES; title?: string; children?: ReactNode }) {
  return (
    <Alert color={TONES[tone]} variant="outline" title={title} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </Alert>
  );
}

/** What went wrong, whether the work is safe, and what to do. */
export function ErrorNotice({ error, otherwise }: { error: unknown; otherwise: Words }) {
  const { say } = useWords();
  if (error instanceof ServerAway) return <Notice tone="warning">{say(AWAY)}</Notice>;
  if (error instanceof ApiProblem)
    return (
      <Notice tone="bad" title={error.message}>
        {error.detail}
      </Notice>
    );
  return <Notice tone="bad">{say(otherwise)}</Notice>;
}
