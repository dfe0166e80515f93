import { type QueueItemView } from '#contracts';
import { Button, Group, NumberInput, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Wanted } from '../../batch/batch.ts';
import { ScanField } from '../../batch/ScanField.tsx';
import type { Scan } from '../../batch/scan.ts';
import { useLaying } from '../../batch/use-laying.ts';
import { BATCH } from '../../batch/words.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { useWords, useZone } from '../../words/language.ts';
import { keepMeeting } from './draft.ts';
import { FamilyRow } from './FamilyRow.tsx';
import { type MeetingForm as Form, missingIn, OUTCOMES, type Row, rowsTaken, takesPapers, wantedFrom } from './form.ts';
import classes from './meeting.module.css';
import { MEETING, MISSING_WORDS } from './words.ts';

type Props = { start: Form; items: readonly QueueItemView[]; onSend: (wanted: readonly Wanted[]) => void };

/** The minutes of a meeting: what is the same for all, then one outcome for each family. What is typed is kept on the device. */
export function MeetingForm({ start, items, onSend }: Props) {
  const { say } = useWords();
  const zone = useZone();
  const [form, setForm] = useState(start);
  const [papers, setPapers] = useState<{ paper?: Scan | undefined; attendance?: Scan | undefined }>({});
  const [isTried, setTried] = useState(false);
  const { laying, error, withScans } = useLaying();
  const change = (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed }));
  const changeRow = useCallback(
    (id: string, row: Row) => setForm((before) => ({ ...before, rows: { ...before.rows, [id]: row } })),
    [],
  );
  useEffect(() => void keepMeeting(form), [form]);
  const taken = rowsTaken(form, items);
  const missing = missingIn(form, items);
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, taken.filter(({ id }) => form.rows[id]?.outcome === outcome).length]),
  );

  const send = async () => {
    setTried(true);
    if (missing.length > 0) return;
    const scans = [papers.paper, form.by === 'minutes' ? papers.attendance : undefined].filter(
      (scan) => scan !== undefined,
    );
    const wanted = await withScans(wantedFrom(form, items, zone), scans, takesPapers);
    if (!wanted) return;
    await keepMeeting();
    onSend(wanted);
  };
  const acceptRest = () => {
    const rest = items.filter(({ id }) => form.rows[id]?.outcome === undefined);
    change({
      rows: { ...form.rows, ...Object.fromEntries(rest.map(({ id }) => [id, { outcome: 'accepted' } as const])) },
    });
  };
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Title order={2} size="h3">
        {say(MEETING.about)}
      </Title>
      <Group align="start" grow preventGrowOverflow={false}>
        <TextInput
          size="md"
          type="date"
          required
          label={say(MEETING.heldOn)}
          value={form.heldOn}
          onChange={(event) => change({ heldOn: event.currentTarget.value })}
        />
        {form.by === 'minutes' ? (
          <NumberInput
            size="md"
            required
            min={1}
            max={9999}
            allowDecimal={false}
            hideControls
            label={say(MEETING.present)}
            description={say(MEETING.presentHint)}
            value={form.present}
            onChange={(value) => change({ present: String(value) })}
          />
        ) : null}
        <TextInput
          size="md"
          type="date"
          label={say(MEETING.nextOn)}
          description={say(MEETING.nextOnHint)}
          value={form.nextOn}
          onChange={(event) => change({ nextOn: event.currentTarget.value })}
        />
      </Group>
      <Radio.Group size="md" label={say(MEETING.by)} value={form.by} onChange={(by) => change({ by })}>
        <Group mt={4}>
          <Radio size="md" value="minutes" label={say(MEETING.minutes)} />
          <Radio size="md" value="sptjm" label={say(MEETING.sptjm)} />
        </Group>
      </Radio.Group>
      {form.by === 'sptjm' ? <Notice tone="warning">{say(MEETING.sptjmHint)}</Notice> : null}
      <Text>{say(MEETING.papersHint)}</Text>
      <ScanField
        key={form.by}
        name={form.by === 'minutes' ? 'minutes' : 'sptjm'}
        scan={papers.paper}
        onChange={(paper) => setPapers((before) => ({ ...before, paper }))}
      />
      {form.by === 'minutes' ? (
        <ScanField
          name="attendance"
          scan={papers.attendance}
          onChange={(attendance) => setPapers((before) => ({ ...before, attendance }))}
        />
      ) : null}
      <Group justify="space-between">
        <Title order={2} size="h3">
          {say(MEETING.families)}
        </Title>
        <Button size="md" variant="default" onClick={acceptRest}>
          {say(MEETING.allRest)}
        </Button>
      </Group>
      <ul className={classes.rows}>
        {items.map((item) => (
          <FamilyRow key={item.id} item={item} row={form.rows[item.id] ?? EMPTY} onChange={changeRow} />
        ))}
      </ul>
      <Text role="status">{say(MEETING.summary, { n: taken.length, ...counts })}</Text>
      {isTried && missing.length > 0 ? (
        <Notice tone="bad">
          {missing.map((what) => (
            <div key={what}>{say(MISSING_WORDS[what])}</div>
          ))}
        </Notice>
      ) : null}
      {laying ? <Notice tone="info">{say(BATCH.uploading, laying)}</Notice> : null}
      {error ? <ErrorNotice error={error} otherwise={BATCH.uploadBad} /> : null}
      <Button type="submit" size="lg" loading={laying !== undefined}>
        {say(MEETING.send, { n: taken.length })}
      </Button>
    </Stack>
  );
}

const EMPTY: Row = {};
