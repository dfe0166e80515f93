import { Button, Stack } from '@mantine/core';
import { ApiProblem } from '../api/problem.ts';
import { PageTitle } from '../page/PageTitle.tsx';
import { ReloadNotice } from '../upgrade/UpgradeNotice.tsx';
import { PageReplaced } from '../upgrade/upgraded.ts';
import { useWords } from '../words/language.ts';
import { ErrorNotice } from './Notice.tsx';
import { SignedOut } from './SignedOut.tsx';
import { LAYOUT } from './words.ts';

/** In place of a page that cannot be drawn: why, and what to do about it. */
export function BrokenPage({ error }: { error: unknown }) {
  const { say } = useWords();
  if (error instanceof ApiProblem && error.status === 401) return <SignedOut error={error} />;
  return (
    <Stack maw={560} align="flex-start">
      <PageTitle title={say(LAYOUT.broken)} />
      {error instanceof PageReplaced ? (
        <ReloadNotice />
      ) : (
        <>
          <ErrorNotice error={error} otherwise={LAYOUT.brokenHint} />
          <Button size="md" variant="default" onClick={() => location.reload()}>
            {say(LAYOUT.again)}
          </Button>
        </>
      )}
    </Stack>
  );
}
