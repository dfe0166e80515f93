import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { ErrorNotice, Notice } from '../../layout/Notice.tsx';
import { type Me, signInAddress } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { keepOpening, type OpeningDraft } from './draft.ts';
import { FamilyFields } from './FamilyFields.tsx';
import { emptyForm, type FaultCode, faultsIn, type OpeningForm, toBody } from './form.ts';
import { MemberFields } from './MemberFields.tsx';
import { Receipt } from './Receipt.tsx';
import { useSending } from './use-sending.ts';
import { NUMBER_WORDS, OPENING } from './words.ts';

const FAULT_WORDS = {
  required: OPENING.required,
  number: NUMBER_WORDS.not_sixteen_digits,
  twice: OPENING.twice,
  no_head: OPENING.noHead,
  village: OPENING.villageBad,
} as const satisfies Record<FaultCode, unknown>;

/** The form until it is received, the receipt after it. */
export function Opening({ start, officer }: { start: OpeningDraft; officer: Me['officer'] }) {
  const { say } = useWords();
  const [form, setForm] = useState(start.form);
  const [isKept, setKept] = useState(true);
  const [wasSent, setSent] = useState(false);
  const latest = useRef(start.form);
  const keep = (draft?: OpeningDraft) =>
    keepOpening(draft).then(
      () => setKept(true),
      () => setKept(false),
    );
  const { sending, isAway, answer, error, send, tryNow, reset } = useSending(start.sending, {
    before: (under) => keep({ form: latest.current, sending: under }),
    received: () => keep(),
    refused: () => keep({ form: latest.current }),
  });
  const change = (part: Partial<OpeningForm>) => {
    latest.current = { ...latest.current, ...part };
    setForm(latest.current);
    void keep({ form: latest.current });
  };
  const empty = () => {
    latest.current = emptyForm(officer.region);
    setForm(latest.current);
    setSent(false);
    reset();
    void keep();
  };

  if (answer) return <Receipt opening={answer} office={officer.office.name} head={headOf(form)} onAnother={empty} />;

  const found = wasSent ? faultsIn(form, officer.region) : {};
  const faults: Record<string, string> = {
    ...fieldsOf(error),
    ...Object.fromEntries(
      Object.entries(found).map(([pointer, code]) => [pointer, say(FAULT_WORDS[code], { region: officer.region })]),
    ),
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    reset();
    if (Object.keys(faultsIn(form, officer.region)).length === 0) send(toBody(form));
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Title order={1} size="h2">
          {say(OPENING.title)}
        </Title>
        <Text size="sm" role={isKept ? undefined : 'alert'}>
          {say(isKept ? OPENING.kept : OPENING.notKept)}
        </Text>
        <fieldset disabled={sending !== undefined} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <FamilyFields form={form} officerRegion={officer} faults={faults} onChange={change} />
          <MemberFields members={form.members} faults={faults} onChange={(members) => change({ members })} />
        </fieldset>
        {Object.keys(faults).length > 0 ? (
          <Notice tone="bad" title={say(OPENING.fixFields, { n: Object.keys(faults).length })}>
            {faults['/family/members']}
          </Notice>
        ) : null}
        <No error={error} />
        {sending ? (
          <Notice tone={isAway ? 'warning' : 'info'}>{say(isAway ? OPENING.awaits : OPENING.sending)}</Notice>
        ) : null}
        <Group>
          {isAway ? (
            <Button size="lg" onClick={tryNow}>
              {say(OPENING.tryNow)}
            </Button>
          ) : (
            <Button size="lg" type="submit" loading={sending !== undefined}>
              {say(OPENING.send)}
            </Button>
          )}
          <Emptying isOff={sending !== undefined} onEmpty={empty} />
        </Group>
      </Stack>
    </form>
  );
}

const headOf = ({ members }: OpeningForm): string => members.find(({ relation }) => relation === 'head')?.name ?? '';

/** The server's reasons by the field that they are about. */
const fieldsOf = (error: unknown): Record<string, string> =>
  error instanceof ApiProblem && Array.isArray(error.facts['fields'])
    ? Object.fromEntries(
        (error.facts['fields'] as { pointer: string; reason: string }[]).map(({ pointer, reason }) => [
          pointer,
          reason,
        ]),
      )
    : {};

/** A no of the server in full: an office that has the family by its name. */
function No({ error }: { error: unknown }) {
  const { say } = useWords();
  if (error === undefined) return null;
  const office = error instanceof ApiProblem && error.code === 'claimed_elsewhere' ? error.facts['office'] : undefined;
  if (typeof office === 'string')
    return (
      <Notice tone="bad" title={say(OPENING.elsewhere)}>
        {say(OPENING.heldBy, { office })}
      </Notice>
    );
  return (
    <>
      <ErrorNotice error={error} otherwise={OPENING.broken} />
      {error instanceof ApiProblem && error.status === 401 ? (
        <Button component="a" href={signInAddress()} size="md">
          {say(OPENING.signIn)}
        </Button>
      ) : null}
    </>
  );
}

/** Throwing away what was typed is asked twice. */
function Emptying({ isOff, onEmpty }: { isOff: boolean; onEmpty: () => void }) {
  const { say } = useWords();
  const [isSure, setSure] = useState(false);
  const press = () => {
    if (isSure) onEmpty();
    setSure(!isSure);
  };
  return (
    <Button size="lg" variant="default" disabled={isOff} onClick={press} onBlur={() => setSure(false)}>
      {say(isSure ? OPENING.reallyDiscard : OPENING.discard)}
    </Button>
  );
}
