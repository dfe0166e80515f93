import { Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/language.ts';
import { alsoWords, type Reading } from './number-reading.ts';
import { OPENING } from './words.ts';

type Props = {
  label: string;
  hint?: string;
  value: string;
  reading: Reading | undefined;
  fault?: string | undefined;
  onChange: (text: string) => void;
};

/** A NIK or a KK: digits only, and below it what the law reads while it is typed. */
export function NumberField({ label, hint, value, reading, fault, onChange }: Props) {
  const { say, language } = useWords();
  const id = useId();
  const isWrong = reading?.tone === 'wrong';
  const error = isWrong ? say(reading.words) : fault;
  return (
    <div>
      <TextInput
        label={label}
        description={hint}
        size="md"
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        value={value}
        error={error}
        aria-describedby={`${id}-reading`}
        onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll(/[\s.-]/g, ''))}
      />
      <div id={`${id}-reading`} role="status">
        {reading && !isWrong ? <Text size="sm">{say(reading.words, reading.values)}</Text> : null}
        {reading?.also ? (
          <Text size="sm" fw={600}>
            ⚠{' '}
            {say(OPENING.check, {
              what: alsoWords(reading.also)
                .map((pair) => pair[language])
                .join('; '),
            })}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
