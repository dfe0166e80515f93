import type { QueueItemView } from '#contracts';
import { Button, Checkbox, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { whoOf } from '../../batch/who-of.ts';
import { LARGEST_BATCH, type Wanted } from '../../batch/batch.ts';
import { ScanField } from '../../batch/ScanField.tsx';
import type { Scan } from '../../batch/scan.ts';
import { useLaying } from '../../batch/use-laying.ts';
import { BATCH } from '../../batch/words.ts';
import { useNow } from '../../clock/now.ts';
import { TimeLeft } from '../../clock/TimeLeft.tsx';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { findLetter, keepLetter } from './draft.ts';
import { gatesOf, isLetterNumber, wantedFrom } from './letter.ts';
import { LETTER } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';

type Props = { items: readonly QueueItemView[]; me: string; onSend: (wanted: readonly Wanted[]) => void };

/** What one letter ratifies: ticked, numbered, and what will happen before it is sent. */
export function LetterForm({ items, me, onSend }: Props) {
  const { say } = useWords();
  const [{ chosen, number }, setDraft] = useState(findLetter);
  const setChosen = (ids: ReadonlySet<string>) => setDraft((before) => ({ ...before, chosen: ids }));
  const setNumber = (text: string) => setDraft((before) => ({ ...before, number: text }));
  useEffect(() => keepLetter({ chosen, number }), [chosen, number]);
  const [scan, setScan] = useState<Scan>();
  const [isTried, setTried] = useState(false);
  const { laying, error, withScans } = useLaying();
  const picked = items.filter(({ id }) => chosen.has(id)).slice(0, LARGEST_BATCH);
  const isNumbered = isLetterNumber(number);
  const send = async () => {
    setTried(true);
    if (picked.length === 0 || !isNumbered) return;
    const wanted = await withScans(wantedFrom(picked, number), scan ? [scan] : [], () => true);
    if (!wanted) return;
    keepLetter();
    onSend(wanted);
  };
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Choices items={items} me={me} chosen={chosen} onChange={setChosen} />
      <TextInput
        size="md"
        required
        maw={420}
        label={say(LETTER.number)}
        description={say(LETTER.example)}
        value={number}
        maxLength={80}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={isTried && !isNumbered ? say(LETTER.numberBad) : undefined}
      />
      <Text>{say(LETTER.scanHint)}</Text>
      <ScanField name="letter" scan={scan} onChange={setScan} />
      <Preview items={picked} />
      {isTried && picked.length === 0 ? <Notice tone="bad">{say(LETTER.none)}</Notice> : null}
      {laying ? <Notice tone="info">{say(BATCH.uploading, laying)}</Notice> : null}
      {error ? <ErrorNotice error={error} otherwise={BATCH.uploadBad} /> : null}
      <Button type="submit" size="lg" loading={laying !== undefined}>
        {say(LETTER.send, { n: picked.length })}
      </Button>
    </Stack>
  );
}

type ChoicesProps = Pick<Props, 'items' | 'me'> & {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

function Choices({ items, me, chosen, onChange }: ChoicesProps) {
  const { say } = useWords();
  const now = useNow(30_000);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const isAll = items.every(({ id }) => chosen.has(id));
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Checkbox
                size="md"
                aria-label={say(LETTER.chooseAll)}
                checked={isAll}
                indeterminate={!isAll && chosen.size > 0}
                onChange={() => onChange(new Set(isAll ? [] : items.map(({ id }) => id)))}
              />
            </Table.Th>
            {[LETTER.family, LETTER.village, LETTER.time, LETTER.marks].map((head) => (
              <Table.Th key={head.en} scope="col">
                {say(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                <Checkbox
                  size="md"
                  aria-label={say(LETTER.chooseOne, { who: whoOf(item) })}
                  checked={chosen.has(item.id)}
                  onChange={() => toggle(item.id)}
                />
              </Table.Td>
              <Table.Th scope="row">
                <CaseLink id={item.id}>{whoOf(item)}</CaseLink>
              </Table.Th>
              <Table.Td>{item.village.name}</Table.Td>
              <Table.Td>{item.dueAt ? <TimeLeft due={item.dueAt} now={now} /> : '–'}</Table.Td>
              <Table.Td>
                {item.level > 0 ? <div>{say(LETTER.late)}</div> : null}
                {item.owner && item.owner !== me ? <div>{say(LETTER.claimed)}</div> : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** How many go on, and which data pull they reach. */
function Preview({ items }: { items: readonly QueueItemView[] }) {
  const { say, language } = useWords();
  const zone = useZone();
  const day = (date: string) => showDay(date, language, zone);
  return (
    <section aria-label={say(LETTER.preview)}>
      <Title order={2} size="h3">
        {say(LETTER.preview)}
      </Title>
      <Text role="status">{say(LETTER.goes, { n: items.length })}</Text>
      {gatesOf(items).map(({ pullOn, cutOn, count }) => (
        <Text key={pullOn}>{say(LETTER.gate, { n: count, date: day(pullOn), cut: day(cutOn) })}</Text>
      ))}
      <Text size="sm">{say(LETTER.each)}</Text>
    </section>
  );
}
