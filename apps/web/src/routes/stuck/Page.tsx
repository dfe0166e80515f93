import type { StuckRow, StuckView } from '#contracts';
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { useNow } from '../../clock/now.ts';
import { Notice } from '../../layout/Notice.tsx';
import { PageTitle } from '../../page/PageTitle.tsx';
import { Reading } from '../../refused/Reading.tsx';
import { showInstant, timeLeft } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './stuck.module.css';
import { keyOf, shortOf, titleOf } from './title.ts';
import { CAUSE_WORDS, STUCK } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';
import { TableHead } from '../../page/TableHead.tsx';

const AGAIN_MS = 30_000;

/** What stands still, by cause: how many, since when, what happens by itself and what somebody can do. */
export function Page() {
  const { say, language } = useWords();
  const zone = useZone();
  const stuck = useQuery({
    queryKey: ['stuck'],
    queryFn: ({ signal }) => api<StuckView>('/stuck', { signal }),
    refetchInterval: AGAIN_MS,
  });
  const causes = stuck.data?.causes ?? [];
  return (
    <Stack maw={1100} mx="auto">
      <PageTitle title={say(STUCK.title)} />
      <Text>{say(STUCK.intro)}</Text>
      <Reading of={stuck} loading={STUCK.loading} cannot={STUCK.cannot} height={280} />
      {stuck.data && causes.length === 0 ? (
        <Notice tone="good" title={say(STUCK.empty)}>
          {say(STUCK.emptyNext)}
        </Notice>
      ) : null}
      {causes.length > 0 ? <Causes causes={causes} /> : null}
      <Group>
        {stuck.data ? (
          <Text size="sm">
            {say(STUCK.readAt, { instant: showInstant(new Date(stuck.dataUpdatedAt).toISOString(), language, zone) })}
          </Text>
        ) : null}
        <Button size="md" variant="default" loading={stuck.isFetching} onClick={() => void stuck.refetch()}>
          {say(STUCK.again)}
        </Button>
      </Group>
    </Stack>
  );
}

function Causes({ causes }: { causes: readonly StuckRow[] }) {
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <TableHead of={[STUCK.cause, STUCK.count, STUCK.oldest, STUCK.byItself, STUCK.toDo]} />
      <Table.Tbody>
        {causes.map((row) => (
          <CauseRow key={keyOf(row)} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CauseRow({ row }: { row: StuckRow }) {
  const { say, language } = useWords();
  const { byItself, toDo } = CAUSE_WORDS[row.cause];
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {titleOf(row, language)}
        <Sample ids={row.sample} />
      </Table.Th>
      <Table.Td data-label={say(STUCK.count)}>{row.count}</Table.Td>
      <Table.Td data-label={say(STUCK.oldest)}>{row.oldest ? <Age since={row.oldest} /> : say(STUCK.none)}</Table.Td>
      <Table.Td data-label={say(STUCK.byItself)}>{say(byItself)}</Table.Td>
      <Table.Td data-label={say(STUCK.toDo)}>{say(toDo)}</Table.Td>
    </Table.Tr>
  );
}

/** How long it has stood, in the biggest whole unit, and the instant. */
function Age({ since }: { since: string }) {
  const { say, language } = useWords();
  const zone = useZone();
  const now = useNow(30_000);
  const { words, n } = timeLeft(since, Math.max(now, Date.parse(since) + 1));
  return <>{say(STUCK.since, { time: say(words, { n }), instant: showInstant(since, language, zone) })}</>;
}

function Sample({ ids }: { ids: readonly string[] }) {
  const { say } = useWords();
  if (ids.length === 0) return null;
  return (
    <details className={classes.sample}>
      <summary>{say(STUCK.show, { n: ids.length })}</summary>
      <ul aria-label={say(STUCK.cases)}>
        {ids.map((id) => (
          <li key={id}>
            <CaseLink id={id} label={say(STUCK.caseOf, { id: shortOf(id) })}>
              {shortOf(id)}
            </CaseLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
