import type { OpenBody } from '#contracts';
import { levelOf } from '#domain';
import { NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import type { Me } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import type { Faults, OpeningForm } from './form.ts';
import { NumberField } from './NumberField.tsx';
import { readKk } from './number-reading.ts';
import { CHANNEL_WORDS, OPENING } from './words.ts';

type Props = {
  form: OpeningForm;
  officerRegion: Pick<Me['officer'], 'region' | 'regionName'>;
  faults: Faults;
  onChange: (part: Partial<OpeningForm>) => void;
};

/** Where the family lives, and how it came. An operator's village is their own. */
export function FamilyFields({ form, officerRegion: { region, regionName }, faults, onChange }: Props) {
  const { say } = useWords();
  const isFixed = levelOf(region) === 'village';
  return (
    <Stack>
      <Title order={2} size="h3">
        {say(OPENING.family)}
      </Title>
      <NumberField
        label={say(OPENING.kk)}
        hint={say(OPENING.kkHint)}
        value={form.kk}
        reading={readKk(form.kk)}
        fault={faults['/family/kk']}
        onChange={(kk) => onChange({ kk })}
      />
      <TextInput
        label={say(OPENING.address)}
        size="md"
        maxLength={300}
        autoComplete="off"
        value={form.address}
        error={faults['/family/address']}
        onChange={({ currentTarget: { value: address } }) => onChange({ address })}
      />
      <TextInput
        label={say(OPENING.phone)}
        size="md"
        inputMode="tel"
        maxLength={20}
        autoComplete="off"
        value={form.phone}
        error={faults['/family/phone']}
        onChange={({ currentTarget: { value: phone } }) => onChange({ phone })}
      />
      <TextInput
        label={say(OPENING.village)}
        description={isFixed ? regionName : say(OPENING.villageHint, { region })}
        size="md"
        inputMode="decimal"
        readOnly={isFixed}
        autoComplete="off"
        value={form.region}
        error={faults['/region']}
        onChange={({ currentTarget: { value } }) => onChange({ region: value.trim() })}
      />
      <NativeSelect
        label={say(OPENING.channel)}
        size="md"
        value={form.channel}
        error={faults['/channel']}
        data={Object.entries(CHANNEL_WORDS).map(([value, pair]) => ({ value, label: say(pair) }))}
        onChange={({ currentTarget }) => onChange({ channel: currentTarget.value as OpenBody['channel'] })}
      />
    </Stack>
  );
}
