import { DESK_WORDS, type ProposalView } from '#contracts';
import { allowedMoves, deskOf, desksFor, type Repair, REPAIRED_AT, reasonsFor, SPOKEN_OUTCOMES } from '#domain';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { type ComponentType, useState } from 'react';
import { ErrorNotice } from '../../../layout/Notice.tsx';
import { colleaguesQuery } from '../../../proposals/queries.ts';
import { useWords } from '../../../words/language.ts';
import { codeWords } from '../codes.ts';
import { CASE, OUTCOME_WORDS, REPAIR_WORDS } from '../words.ts';
import { isOutcome } from './acts.ts';
import type { Part } from './body.ts';
import { Choices } from './Choices.tsx';
import classes from './deciding.module.css';
import type { Draft, Values } from './draft.ts';
import { DECIDING, PART_WORDS } from './words.ts';

export type FieldProps = { draft: Draft; proposal: ProposalView; change: (part: Values) => void };

/** More than this many reasons get a box to filter them by. */
const MANY = 10;

function ReasonField({ draft: { asks, values }, change }: FieldProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const reasons = reasonsFor(asks).map(({ code, kind }) => ({
    value: code as string,
    label: say(codeWords(code)),
    ...(kind === 'repair' && { hint: say(DECIDING.mend) }),
  }));
  const isLong = reasons.length > MANY;
  const shown = reasons.filter(
    ({ value, label }) => value === values.reason || label.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const list = (
    <Choices
      legend={say(PART_WORDS.reason)}
      name="reason"
      choices={shown}
      chosen={values.reason ? [values.reason] : []}
      onPick={(reason) => change({ reason })}
    />
  );
  if (!isLong) return list;
  return (
    <Stack gap="xs">
      <TextInput
        size="md"
        label={say(DECIDING.filter)}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className={classes.long}>{list}</div>
    </Stack>
  );
}

function RepairField({ draft: { values }, proposal, change }: FieldProps) {
  const { say } = useWords();
  const open = (proposal.repair ?? Object.keys(REPAIRED_AT)) as readonly Repair[];
  const chosen = values.repair ?? [];
  return (
    <Choices
      legend={say(PART_WORDS.repair)}
      name="repair"
      several
      choices={open.map((value) => ({ value, label: say(REPAIR_WORDS[value]) }))}
      chosen={chosen}
      onPick={(what) =>
        change({ repair: chosen.includes(what) ? chosen.filter((one) => one !== what) : [...chosen, what] })
      }
    />
  );
}

function UntilField({ draft: { values }, change }: FieldProps) {
  const { say } = useWords();
  return (
    <TextInput
      type="date"
      size="md"
      label={say(PART_WORDS.until)}
      value={values.until ?? ''}
      onChange={({ currentTarget }) => change({ until: currentTarget.value })}
    />
  );
}

function OutcomeField({ draft: { values }, change }: FieldProps) {
  const { say } = useWords();
  return (
    <Choices
      legend={say(PART_WORDS.outcome)}
      name="outcome"
      choices={SPOKEN_OUTCOMES.map((value) => ({ value: value as string, label: say(OUTCOME_WORDS[value]) }))}
      chosen={values.outcome ? [values.outcome] : []}
      onPick={(outcome) => change({ outcome })}
    />
  );
}

function OfficerField({ draft: { values }, proposal, change }: FieldProps) {
  const { say, language } = useWords();
  const colleagues = useQuery(colleaguesQuery(proposal.region));
  if (colleagues.isError) return <ErrorNotice error={colleagues.error} otherwise={CASE.cannotRead} />;
  // Whose desk makes the moves of this stage: nobody else could go on with it.
  const desks = desksFor(allowedMoves(proposal.stage).filter(isOutcome), {
    region: proposal.region,
    stage: proposal.stage,
    level: proposal.level,
  });
  const active = (colleagues.data?.officers ?? []).filter((one) => one.active && desks.includes(deskOf(one)));
  return (
    <NativeSelect
      size="md"
      label={say(DECIDING.whom)}
      value={values.officer ?? ''}
      onChange={({ currentTarget: { value } }) => change(value ? { officer: value } : {})}
      data={[
        { value: '', label: say(DECIDING.choose) },
        ...active.map(({ id, name, role, region, load, absentUntil }) => {
          const who = absentUntil ? say(DECIDING.away, { who: name }) : name;
          const desk = DESK_WORDS[deskOf({ id, role, region })][language];
          return {
            value: id,
            label: load
              ? say(DECIDING.load, { who, role: desk, n: load.open })
              : say(DECIDING.noLoad, { who, role: desk }),
          };
        }),
      ]}
    />
  );
}

const useWhom = (proposal: ProposalView) => {
  const members = proposal.family?.members ?? [];
  return (personId: string | undefined): string => members.find((one) => one.personId === personId)?.name ?? '';
};

function FindingField({ draft: { values }, proposal, change }: FieldProps) {
  const { say } = useWords();
  const nameOf = useWhom(proposal);
  return (
    <Choices
      legend={say(PART_WORDS.finding)}
      name="finding"
      choices={(proposal.openFindings ?? []).map(({ code, subject }) => ({
        value: subject === undefined ? code : `${code} ${subject}`,
        label: say(codeWords(code)),
        ...(subject !== undefined && { hint: nameOf(subject) }),
      }))}
      chosen={values.finding ? [values.finding] : []}
      onPick={(finding) => change({ finding })}
    />
  );
}

function SubjectField({ draft: { values }, proposal, change }: FieldProps) {
  const { say } = useWords();
  return (
    <NativeSelect
      size="md"
      label={say(PART_WORDS.subject)}
      value={values.subject ?? ''}
      onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
      data={[
        { value: '', label: say(DECIDING.whoFamily) },
        ...(proposal.family?.members ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
      ]}
    />
  );
}

function MeetingField({ draft: { values }, change }: FieldProps) {
  const { say } = useWords();
  return (
    <Stack gap="xs" role="group" aria-label={say(PART_WORDS.meeting)}>
      <TextInput
        type="date"
        size="md"
        label={say(DECIDING.heldOn)}
        value={values.heldOn ?? ''}
        onChange={({ currentTarget }) => change({ heldOn: currentTarget.value })}
      />
      <Choices
        legend={say(DECIDING.meetingBy)}
        name="by"
        choices={[
          { value: 'minutes', label: say(DECIDING.byMinutes) },
          { value: 'sptjm', label: say(DECIDING.bySptjm) },
        ]}
        chosen={values.by ? [values.by] : []}
        onPick={(by) => change({ by })}
      />
      <TextInput
        size="md"
        inputMode="numeric"
        label={say(DECIDING.present)}
        value={values.present ?? ''}
        onChange={({ currentTarget }) => change({ present: currentTarget.value.replace(/\D/g, '').slice(0, 4) })}
      />
    </Stack>
  );
}

function LetterField({ draft: { values }, change }: FieldProps) {
  const { say } = useWords();
  return (
    <TextInput
      size="md"
      label={say(PART_WORDS.letter)}
      placeholder="460/118/Dinsos/2026"
      value={values.letter ?? ''}
      onChange={({ currentTarget }) => change({ letter: currentTarget.value })}
    />
  );
}

// oxfmt-ignore
const CORRECTABLE = [
  { key: 'name',       label: DECIDING.newName,  type: 'text' },
  { key: 'birthPlace', label: DECIDING.newPlace, type: 'text' },
  { key: 'bornOn',     label: DECIDING.newBorn,  type: 'date' },
  { key: 'nik',        label: DECIDING.newNik,   type: 'text' },
] as const;

/** What changes about one member. It only goes along where persons are named for repair. */
function PersonField({ draft: { values }, proposal, change }: FieldProps) {
  const { say } = useWords();
  if (!values.repair?.includes('persons')) return null;
  const person = values.person ?? {};
  return (
    <Stack gap="xs" role="group" aria-label={say(PART_WORDS.person)}>
      <NativeSelect
        size="md"
        label={say(DECIDING.member)}
        description={say(DECIDING.onlyChanged)}
        value={person.personId ?? ''}
        onChange={({ currentTarget }) => change({ person: { ...person, personId: currentTarget.value } })}
        data={[
          { value: '', label: say(DECIDING.choose) },
          ...(proposal.family?.members ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      {CORRECTABLE.map(({ key, label, type }) => (
        <TextInput
          key={key}
          size="md"
          type={type}
          autoComplete="off"
          label={say(label)}
          value={person[key] ?? ''}
          onChange={({ currentTarget }) => change({ person: { ...person, [key]: currentTarget.value } })}
        />
      ))}
    </Stack>
  );
}

/** The field of each part of a form; the note stands at the end of every one, and is drawn by the panel. */
export const FIELDS: Record<Exclude<Part, 'note'>, ComponentType<FieldProps>> = {
  subject: SubjectField,
  reason: ReasonField,
  repair: RepairField,
  until: UntilField,
  outcome: OutcomeField,
  officer: OfficerField,
  finding: FindingField,
  meeting: MeetingField,
  letter: LetterField,
  person: PersonField,
};
