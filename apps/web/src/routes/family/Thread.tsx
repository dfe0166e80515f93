import { askedWords, type FamilyThreadView, kindWords, STAGE_WORDS } from '#contracts';
import { List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import { RELATION_WORDS } from '../opening/words.ts';
import { FAMILY } from './words.ts';

type Props = { thread: FamilyThreadView; id: string };

/** What a family is, was and receives. */
export function Thread({ thread: { registered, members, benefits, proposals, surveys }, id }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const on = (instant: string) => ({ instant: showInstant(instant, language, zone) });
  const lasting = ({ since, endedAt }: { since: string; endedAt?: string | undefined }) =>
    [say(FAMILY.from, on(since)), endedAt === undefined ? '' : say(FAMILY.until, on(endedAt))]
      .filter(Boolean)
      .join(', ');
  const relationOf = (relation: string) =>
    relation in RELATION_WORDS ? say(RELATION_WORDS[relation as keyof typeof RELATION_WORDS]) : relation;
  return (
    <Stack>
      <Text>
        {registered
          ? registered.endedAt === undefined
            ? say(FAMILY.since, on(registered.since))
            : say(FAMILY.left, on(registered.endedAt))
          : say(FAMILY.absent)}
      </Text>
      <Part title={say(FAMILY.proposals)}>
        {proposals.map(({ id: one, kind, asked, stage, since, ticket }) => (
          <List.Item key={one}>
            <Link to="/kasus/$id" params={{ id: one }}>
              {kindOf(kind, asked, say)} · {ticket}
            </Link>{' '}
            {one === id ? `(${say(FAMILY.here)}) ` : ''}
            <Text span size="sm">
              {say(STAGE_WORDS[stage])}, {say(FAMILY.from, on(since))}
            </Text>
          </List.Item>
        ))}
      </Part>
      <Part title={say(FAMILY.members)} otherwise={say(FAMILY.noMembers)}>
        {members.map((member) => (
          <List.Item key={member.personId}>
            {member.name ?? say(FAMILY.erased)} · {relationOf(member.relation)}{' '}
            <Text span size="sm">
              {lasting(member)}
            </Text>
          </List.Item>
        ))}
      </Part>
      <Part title={say(FAMILY.benefits)} otherwise={say(FAMILY.noBenefits)}>
        {benefits.map((benefit) => (
          <List.Item key={`${benefit.programme} ${benefit.since}`}>
            {benefit.programme}{' '}
            <Text span size="sm">
              {lasting(benefit)}, {say(FAMILY.source, { source: benefit.source })}
            </Text>
          </List.Item>
        ))}
      </Part>
      <Part title={say(FAMILY.surveys)} otherwise={say(FAMILY.noSurveys)}>
        {surveys.map(({ proposalId, seq, at, instrument, version }) => (
          <List.Item key={`${proposalId} ${seq}`}>
            {say(FAMILY.form, { instrument, version })}{' '}
            <Text span size="sm">
              {on(at).instant}
            </Text>
          </List.Item>
        ))}
      </Part>
    </Stack>
  );
}

type Say = ReturnType<typeof useWords>['say'];
/** A kind as officers call it, with what it asks. */
const kindOf = (kind: string, asked: string | undefined, say: Say): string =>
  [kindWords(kind), ...(asked === undefined ? [] : [askedWords(asked)])].map((pair) => say(pair)).join(': ');

function Part({ title, otherwise, children }: { title: string; otherwise?: string; children: readonly ReactNode[] }) {
  return (
    <section>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children.length > 0 ? <List>{children}</List> : <Text>{otherwise}</Text>}
    </section>
  );
}
