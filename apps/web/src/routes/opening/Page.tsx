import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '../../layout/Notice.tsx';
import { meQuery } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { findOpening } from './draft.ts';
import { emptyForm } from './form.ts';
import { Opening } from './Opening.tsx';
import { OPENING } from './words.ts';

const OPENERS = ['operator', 'validator'];

/** Puts a family forward, and hands it a receipt. */
export function Page() {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data } = useQuery({
    queryKey: ['opening-draft', me.officer.id],
    // A device that keeps nothing still opens proposals
    queryFn: async () => ({ draft: await findOpening().catch(() => undefined) }),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  const draft = data && (data.draft ?? { form: emptyForm(me.officer.region) });
  return (
    <Stack maw={760} mx="auto">
      {OPENERS.includes(me.desk) ? (
        draft ? (
          <Opening start={draft} officer={me.officer} />
        ) : (
          <Skeleton height={480} role="status" aria-label={say(OPENING.loading)} />
        )
      ) : (
        <>
          <Title order={1} size="h2">
            {say(OPENING.title)}
          </Title>
          <Notice tone="info">{say(OPENING.notYours)}</Notice>
        </>
      )}
    </Stack>
  );
}
