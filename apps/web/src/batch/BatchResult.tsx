import { EVENT_WORDS } from '#contracts';
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { ErrorNotice, Notice } from '../layout/Notice.tsx';
import { signInAddress } from '../session/me.ts';
import { useWords } from '../words/language.ts';
import { type Batch, type ItemOutcome, outcomesOf, toCsv } from './batch.ts';
import type { BatchState } from './use-batch.ts';
import { BATCH } from './words.ts';
import { CaseLink } from './CaseLink.tsx';
import { TableHead } from '../page/TableHead.tsx';

/** A batch on its way, and then what came of each item. It stays until it is put away. `children` stand under the results. */
export function BatchResult({ state, children }: { state: BatchState; children?: ReactNode }) {
  const { batch, error, isAway } = state;
  const { say } = useWords();
  if (!batch) return null;
  if (batch.receipt)
    return (
      <Results batch={batch} onClose={state.clear}>
        {children}
      </Results>
    );
  if (error) return <Refused state={state} />;
  return (
    <Notice tone={isAway ? 'warning' : 'info'}>
      {isAway ? say(BATCH.away) : say(BATCH.sending, { n: batch.items.length })}
    </Notice>
  );
}

const asksForSignIn = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

function Refused({ state: { error, again, clear } }: { state: BatchState }) {
  const { say } = useWords();
  return (
    <Stack>
      <ErrorNotice error={error} otherwise={BATCH.refused} />
      <Text>{say(asksForSignIn(error) ? BATCH.stepUpHint : BATCH.refused)}</Text>
      <Group>
        {asksForSignIn(error) ? (
          <Button component="a" href={signInAddress(true)} size="md">
            {say(BATCH.stepUp)}
          </Button>
        ) : (
          <Button size="md" onClick={again}>
            {say(BATCH.again)}
          </Button>
        )}
        <Button size="md" variant="default" onClick={clear}>
          {say(BATCH.discard)}
        </Button>
      </Group>
    </Stack>
  );
}

function Results({ batch, onClose, children }: { batch: Batch; onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  const { done, refused } = batch.receipt!;
  return (
    <Stack component="section" aria-label={say(BATCH.results)}>
      <Title order={2} size="h3">
        {say(BATCH.results)}
      </Title>
      <Notice tone={refused > 0 ? 'warning' : 'good'} title={say(BATCH.summary, { done, refused })}>
        {say(BATCH.number, { id: batch.batchId })}
      </Notice>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <TableHead of={[BATCH.family, BATCH.act, BATCH.outcome]} />
          <Table.Tbody>
            {outcomesOf(batch).map((outcome) => (
              <ResultRow key={outcome.commandId} outcome={outcome} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {children}
      <Group>
        <Button
          size="md"
          variant="default"
          onClick={() =>
            download(
              batch,
              [BATCH.ticket, BATCH.act, BATCH.outcome, BATCH.results].map((head) => say(head)),
            )
          }
        >
          {say(BATCH.download)}
        </Button>
        <Button size="md" onClick={onClose}>
          {say(BATCH.close)}
        </Button>
      </Group>
    </Stack>
  );
}

function ResultRow({ outcome: { proposalId, who, ticket, body, answer } }: { outcome: ItemOutcome }) {
  const { say, language } = useWords();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <CaseLink id={proposalId}>{who}</CaseLink>
        {who === ticket ? null : (
          <Text size="sm" ff="monospace">
            {ticket}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{EVENT_WORDS[body.asks][language]}</Table.Td>
      <Table.Td>
        {answer?.ok ? (
          <>
            ✓ {say(BATCH.ok)}
            <br />
            <Text span size="sm">
              {say(BATCH.receipt, { seq: answer.receipt.seq, hash: answer.receipt.hash.slice(0, 12) })}
            </Text>
          </>
        ) : (
          <>
            ✗ {say(BATCH.no)}: {answer?.problem.title}
            <br />
            <Text span size="sm">
              {answer?.problem.detail}
            </Text>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Hands the results over as a file, made here: nothing is sent for it. */
function download(batch: Batch, heads: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([toCsv(batch, heads)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `terdata-${batch.kind}-${batch.batchId.slice(0, 8)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
