import { STAGE_WORDS } from '#contracts';
import { HUMAN_STAGES, type Stage } from '#domain';
import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../words/language.ts';
import { FLAGS, type QueueFilter } from './filter.ts';
import { FLAG_WORDS, QUEUE } from './words.ts';

/** What narrows the list. It stands in the address. */
export function Filters({ filter }: { filter: QueueFilter }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const change = (part: { [K in keyof QueueFilter]: QueueFilter[K] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined));
    void navigate({ to: '/', search: next as QueueFilter });
  };
  return (
    <Group gap="md" role="group" aria-label={say(QUEUE.filters)} align="end">
      <NativeSelect
        label={say(QUEUE.stage)}
        size="md"
        value={filter.stage ?? ''}
        onChange={({ currentTarget: { value } }) => change({ stage: (value || undefined) as Stage | undefined })}
        data={[
          { value: '', label: say(QUEUE.anyStage) },
          ...HUMAN_STAGES.map((stage) => ({ value: stage, label: STAGE_WORDS[stage][language] })),
        ]}
      />
      {FLAGS.map((flag) => (
        <Checkbox
          key={flag}
          size="md"
          py="sm"
          label={say(FLAG_WORDS[flag])}
          checked={filter[flag] ?? false}
          onChange={({ currentTarget: { checked } }) => change({ [flag]: checked || undefined })}
        />
      ))}
    </Group>
  );
}
