import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PageTitle } from '../../page/PageTitle.tsx';
import { familyQuery } from '../../proposals/queries.ts';
import { Reading } from '../../refused/Reading.tsx';
import { useWords } from '../../words/language.ts';
import { FollowUp } from './FollowUp.tsx';
import { Thread } from './Thread.tsx';
import { FAMILY } from './words.ts';

/** The whole thread of a family, and the way to put something else forward about it. */
export function Page() {
  const { say } = useWords();
  const { id } = useParams({ from: '/kasus/$id/keluarga' });
  const family = useQuery(familyQuery(id));
  const { data } = family;
  const head = data?.members.find(({ relation, endedAt }) => relation === 'head' && endedAt === undefined)?.name;
  return (
    <Stack maw={900} mx="auto">
      <PageTitle title={head === undefined ? say(FAMILY.untitled) : say(FAMILY.title, { head })} />
      <Link to="/kasus/$id" params={{ id }}>
        {say(FAMILY.back)}
      </Link>
      <Reading of={family} loading={FAMILY.loading} cannot={FAMILY.cannot} height={320} />
      {data ? (
        <>
          <Text size="sm">{say(FAMILY.logged)}</Text>
          <Thread thread={data} id={id} />
          {data.offers.length > 0 ? <FollowUp id={id} thread={data} /> : null}
        </>
      ) : null}
    </Stack>
  );
}
