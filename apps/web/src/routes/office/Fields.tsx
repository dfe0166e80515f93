import { REASON_WORDS } from '#contracts';
import { type EventName, LONGEST_REASON_NOTE, reasonsFor } from '#domain';
import { NativeSelect, Textarea } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { OFFICE } from './words.ts';

type Props = {
  asks: EventName;
  reason: string | undefined;
  note: string | undefined;
  onChange: (given: { reason?: string; note?: string }) => void;
};

/** A reason from the list of an event, and the note that some of them ask for. */
export function ReasonFields({ asks, reason, note, onChange }: Props) {
  const { say, language } = useWords();
  const reasons = reasonsFor(asks);
  if (reasons.length === 0) return null;
  const isNoteNeeded = reasons.some(({ code, asksForNote }) => asksForNote && code === reason);
  return (
    <>
      <NativeSelect
        size="md"
        required
        label={say(OFFICE.reason)}
        value={reason ?? ''}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        data={[
          { value: '', label: say(OFFICE.choose), disabled: true },
          ...reasons.map(({ code }) => ({ value: code, label: REASON_WORDS[code].officer[language] })),
        ]}
      />
      <Textarea
        size="md"
        autosize
        label={say(OFFICE.note)}
        description={say(OFFICE.noteHint)}
        required={isNoteNeeded}
        maxLength={LONGEST_REASON_NOTE}
        value={note ?? ''}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  none?: string;
  options: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
};

/** One colleague out of a list. */
export function OfficerChoice({ label, value, none, options, onChange }: ChoiceProps) {
  const { say } = useWords();
  return (
    <NativeSelect
      size="md"
      label={label}
      required={none === undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: none ?? say(OFFICE.choose), disabled: none === undefined },
        ...options.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
