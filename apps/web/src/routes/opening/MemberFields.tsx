import type { Words } from '#contracts';
import { parseNik } from '#domain';
import { Button, Fieldset, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { emptyMember, type Faults, type MemberForm } from './form.ts';
import { NumberField } from './NumberField.tsx';
import { readNik } from './number-reading.ts';
import { OPENING, RELATION_WORDS, SEX_WORDS } from './words.ts';

const MOST = 40;

type Props = { members: readonly MemberForm[]; faults: Faults; onChange: (members: readonly MemberForm[]) => void };

/** Everybody on the family card. */
export function MemberFields({ members, faults, onChange }: Props) {
  const { say } = useWords();
  const change = (row: string, part: Partial<MemberForm>) =>
    onChange(members.map((member) => (member.row === row ? { ...member, ...part } : member)));
  return (
    <Stack mt="lg">
      <Title order={2} size="h3">
        {say(OPENING.members)}
      </Title>
      {members.map((member, at) => (
        <Member
          key={member.row}
          number={at + 1}
          member={member}
          faultOf={(name) => faults[`/family/members/${at}/${name}`]}
          onChange={(part) => change(member.row, part)}
          onRemove={members.length > 1 ? () => onChange(members.filter(({ row }) => row !== member.row)) : undefined}
        />
      ))}
      <Button
        size="md"
        variant="default"
        disabled={members.length >= MOST}
        onClick={() => onChange([...members, emptyMember()])}
      >
        {say(OPENING.addMember)}
      </Button>
    </Stack>
  );
}

export type MemberProps = {
  number: number;
  member: MemberForm;
  faultOf: (name: keyof MemberForm) => string | undefined;
  onChange: (part: Partial<MemberForm>) => void;
  onRemove: (() => void) | undefined;
};

/** One person, as the family card has them. */
export function Member({ number, member, faultOf, onChange, onRemove }: MemberProps) {
  const { say, language } = useWords();
  /** The number says the sex: it is not asked for twice. */
  const typeNik = (nik: string) => {
    const read = parseNik(nik);
    onChange({ nik, ...(read.ok && member.sex === '' && { sex: read.value.sex }) });
  };
  const text = (name: 'name' | 'birthPlace', maxLength: number) => (
    <TextInput
      label={say(OPENING[name])}
      size="md"
      maxLength={maxLength}
      autoComplete="off"
      value={member[name]}
      error={faultOf(name)}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  const choice = (name: 'sex' | 'relation', table: Readonly<Record<string, Words>>) => (
    <NativeSelect
      label={say(OPENING[name])}
      size="md"
      value={member[name]}
      error={faultOf(name)}
      data={[
        { value: '', label: say(OPENING.choose) },
        ...Object.entries(table).map(([value, pair]) => ({ value, label: say(pair) })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  return (
    <Fieldset legend={say(OPENING.member, { n: number })}>
      <Stack gap="sm">
        <NumberField
          label={say(OPENING.nik)}
          value={member.nik}
          reading={readNik(member.nik, member, language)}
          fault={faultOf('nik')}
          onChange={typeNik}
        />
        {text('name', 120)}
        {text('birthPlace', 80)}
        <TextInput
          type="date"
          label={say(OPENING.bornOn)}
          size="md"
          value={member.bornOn}
          error={faultOf('bornOn')}
          onChange={({ currentTarget: { value: bornOn } }) => onChange({ bornOn })}
        />
        {choice('sex', SEX_WORDS)}
        {choice('relation', RELATION_WORDS)}
        {onRemove ? (
          <Button size="md" variant="default" onClick={onRemove}>
            {say(OPENING.removeMember, { n: number })}
          </Button>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
