import { type QueueItemView, REASON_WORDS } from '#contracts';
import { LONGEST_REASON_NOTE, type ReasonCode } from '#domain';
import { Checkbox, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { memo } from 'react';
import { whoOf } from '../../batch/who-of.ts';
import { useWords } from '../../words/language.ts';
import { needsNote, OUTCOMES, type Outcome, reasonsOf, REPAIRS, type Row } from './form.ts';
import classes from './meeting.module.css';
import { MEETING, OUTCOME_WORDS, REPAIR_WORDS } from './words.ts';
import { CaseLink } from '../../batch/CaseLink.tsx';

type Props = { item: QueueItemView; row: Row; onChange: (id: string, row: Row) => void };

/** One family in the minutes: its outcome, and what that outcome has to say. */
export const FamilyRow = memo(function FamilyRow({ item, row, onChange }: Props) {
  const { say, language } = useWords();
  const change = (changed: Partial<Row>) => onChange(item.id, { ...row, ...changed });
  const choose = (value: string) => onChange(item.id, value === '' ? {} : { outcome: value as Outcome });
  const reasons = reasonsOf(row.outcome);
  return (
    <li className={classes.row}>
      <div>
        <CaseLink id={item.id}>{whoOf(item)}</CaseLink>
        <Text size="sm" ff="monospace">
          {item.ticket}
        </Text>
      </div>
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          aria-label={say(MEETING.outcome, { who: whoOf(item) })}
          value={row.outcome ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: say(MEETING.notTaken) },
            ...OUTCOMES.map((outcome) => ({ value: outcome, label: say(OUTCOME_WORDS[outcome]) })),
          ]}
        />
        {reasons.length > 0 ? (
          <NativeSelect
            size="md"
            label={say(MEETING.reason)}
            required
            value={row.reason ?? ''}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            data={[
              { value: '', label: say(MEETING.choose) },
              ...reasons.map(({ code }) => ({ value: code, label: reasonWords(code)[language] })),
            ]}
          />
        ) : null}
        {row.outcome === 'returned' ? (
          <Checkbox.Group
            size="md"
            label={say(MEETING.repair)}
            required
            value={[...(row.repair ?? [])]}
            onChange={(repair) => change({ repair })}
          >
            <Group>
              {REPAIRS.map((what) => (
                <Checkbox key={what} size="md" value={what} label={say(REPAIR_WORDS[what])} />
              ))}
            </Group>
          </Checkbox.Group>
        ) : null}
        {reasons.length > 0 ? (
          <Textarea
            size="md"
            autosize
            label={say(MEETING.note)}
            description={say(MEETING.noteHint)}
            required={needsNote(row)}
            maxLength={LONGEST_REASON_NOTE}
            value={row.note ?? ''}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </li>
  );
});

const reasonWords = (code: ReasonCode) => REASON_WORDS[code].officer;
