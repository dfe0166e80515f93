import {
  askedWords,
  documentWords,
  type FamilyThreadView,
  kindWords,
  type Opening,
  type ProposalView,
} from '#contracts';
import { Button, Checkbox, Fieldset, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api, newCommandId } from '../../api/api.ts';
import { proposalQuery } from '../../proposals/queries.ts';
import { Refused } from '../../refused/Refused.tsx';
import { meQuery } from '../../session/me.ts';
import { useWords } from '../../words/language.ts';
import { emptyMember } from '../opening/form.ts';
import { Member } from '../opening/MemberFields.tsx';
import { Receipt } from '../opening/Receipt.tsx';
import { CHANNEL_WORDS, OPENING } from '../opening/words.ts';
import { EMPTY, type FaultCode, faultsIn, type FollowUpForm, toBody, withKind } from './form.ts';
import { FAMILY } from './words.ts';

const FAULT_WORDS = {
  required: FAMILY.required,
  number: FAMILY.number,
  twice: OPENING.twice,
} as const satisfies Record<FaultCode, unknown>;

type Props = { id: string; thread: FamilyThreadView };

/** Something else about a family that is known: only what is different is asked. */
export function FollowUp({ id, thread: { offers } }: Props) {
  const { say, language } = useWords();
  const { data: me } = useQuery(meQuery);
  const { data: proposal } = useQuery(proposalQuery(id, language));
  const [form, setForm] = useState(EMPTY);
  const [wasSent, setSent] = useState(false);
  // Made once for what stands in the form, so that a second press opens nothing twice
  const [commandId, setCommandId] = useState(newCommandId);
  const sending = useMutation({
    mutationFn: (body: ReturnType<typeof toBody>) =>
      api<Opening>(`/proposals/${id}/follow-ups`, { method: 'POST', commandId, body }),
  });
  const change = (part: Partial<FollowUpForm>) => {
    setForm({ ...form, ...part });
    setCommandId(newCommandId());
  };
  const again = () => {
    change(EMPTY);
    setSent(false);
    sending.reset();
  };
  const offer = offers.find(({ kind }) => kind === form.kind);
  const faults = wasSent ? faultsIn(form, offer) : {};
  const faultOf = (pointer: string) => (faults[pointer] ? say(FAULT_WORDS[faults[pointer]]) : undefined);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    if (offer && Object.keys(faultsIn(form, offer)).length === 0) sending.mutate(toBody(form, offer));
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const head = proposal?.family?.members.find(({ relation }) => relation === 'head')?.name ?? '';
  if (sending.data)
    return <Receipt opening={sending.data} office={me?.officer.office.name ?? ''} head={head} onAnother={again} />;
  const papers = offer?.documents[form.asked] ?? [];
  const nothing = { value: '', label: say(FAMILY.choose) };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Title order={2} size="h3">
          {say(FAMILY.another)}
        </Title>
        <Text>{say(FAMILY.anotherHint)}</Text>
        <NativeSelect
          label={say(FAMILY.kind)}
          size="md"
          value={form.kind}
          error={faultOf('/kind')}
          data={[nothing, ...offers.map(({ kind }) => ({ value: kind, label: say(kindWords(kind)) }))]}
          onChange={({ currentTarget }) => change(withKind(form, currentTarget.value, offers))}
        />
        {offer && offer.asks.length > 1 ? (
          <NativeSelect
            label={say(FAMILY.asked)}
            size="md"
            value={form.asked}
            error={faultOf('/asked')}
            data={[nothing, ...offer.asks.map((value) => ({ value, label: say(askedWords(value)) }))]}
            onChange={({ currentTarget }) => change({ asked: currentTarget.value })}
          />
        ) : null}
        {papers.length > 0 ? (
          <Text>{say(FAMILY.papers, { papers: papers.map((name) => say(documentWords(name))).join(', ') })}</Text>
        ) : null}
        {form.kind === '' ? null : (
          <NativeSelect
            label={say(FAMILY.channel)}
            size="md"
            value={form.channel}
            data={Object.entries(CHANNEL_WORDS).map(([value, pair]) => ({ value, label: say(pair) }))}
            onChange={({ currentTarget }) => change({ channel: currentTarget.value as FollowUpForm['channel'] })}
          />
        )}
        {offer?.reported ? <Reporter form={form} faultOf={faultOf} onChange={change} /> : null}
        {offer?.changes === 'family' && proposal?.family ? (
          <Changes form={form} members={proposal.family.members} faultOf={faultOf} onChange={change} />
        ) : null}
        {sending.error ? <Refused error={sending.error} otherwise={FAMILY.broken} /> : null}
        <Button size="lg" type="submit" loading={sending.isPending} style={{ alignSelf: 'start' }}>
          {say(FAMILY.send)}
        </Button>
      </Stack>
    </form>
  );
}

type PartProps = {
  form: FollowUpForm;
  faultOf: (pointer: string) => string | undefined;
  onChange: (part: Partial<FollowUpForm>) => void;
};

function Reporter({ form: { reporter }, faultOf, onChange }: PartProps) {
  const { say } = useWords();
  const field = (name: keyof FollowUpForm['reporter'], label: string, inputMode: 'text' | 'numeric' | 'tel') => (
    <TextInput
      label={label}
      size="md"
      inputMode={inputMode}
      maxLength={name === 'name' ? 120 : 20}
      autoComplete="off"
      value={reporter[name]}
      error={faultOf(`/reporter/${name}`)}
      onChange={({ currentTarget: { value } }) => onChange({ reporter: { ...reporter, [name]: value } })}
    />
  );
  return (
    <Fieldset legend={say(FAMILY.reporter)}>
      <Stack gap="sm">
        <Text size="sm">{say(FAMILY.reporterHint)}</Text>
        {field('name', say(FAMILY.reporterName), 'text')}
        {field('nik', say(FAMILY.reporterNik), 'numeric')}
        {field('phone', say(FAMILY.reporterPhone), 'tel')}
      </Stack>
    </Fieldset>
  );
}

type Members = NonNullable<ProposalView['family']>['members'];

/** Who is gone, and who has come. */
function Changes({ form: { leave, join }, members, faultOf, onChange }: PartProps & { members: Members }) {
  const { say } = useWords();
  const toggle = (personId: string) =>
    onChange({ leave: leave.includes(personId) ? leave.filter((one) => one !== personId) : [...leave, personId] });
  return (
    <>
      <Fieldset legend={say(FAMILY.leaving)}>
        <Stack gap="sm">
          {members.map(({ personId, name, nik }) => (
            <Checkbox
              key={personId}
              size="md"
              label={`${name} · ${nik}`}
              checked={leave.includes(personId)}
              onChange={() => toggle(personId)}
            />
          ))}
        </Stack>
      </Fieldset>
      {join.map((member, at) => (
        <Member
          key={member.row}
          number={at + 1}
          member={member}
          faultOf={(name) => faultOf(`/join/${at}/${name}`)}
          onChange={(part) =>
            onChange({ join: join.map((one) => (one.row === member.row ? { ...one, ...part } : one)) })
          }
          onRemove={() => onChange({ join: join.filter(({ row }) => row !== member.row) })}
        />
      ))}
      <Button
        size="md"
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => onChange({ join: [...join, emptyMember('child')] })}
      >
        {say(FAMILY.addJoining)}
      </Button>
    </>
  );
}
