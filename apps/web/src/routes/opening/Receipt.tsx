import { FREE_OF_CHARGE, type Opening } from '#contracts';
import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Notice } from '../../layout/Notice.tsx';
import { showDay, showInstant } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import classes from './receipt.module.css';
import { RECEIPT, STEPS } from './words.ts';

type Props = { opening: Opening; office: string; head: string; onAnother: () => void };

/** What the family takes home: on the screen, and on paper. No decile, no reason. */
export function Receipt({ opening, office, head, onAnother }: Props) {
  const { say, language } = useWords();
  const zone = useZone();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { ticket, promisedAt, gate, receipt, proposalId, warnings } = opening;
  const day = (date: string) => showDay(date, language, zone);
  return (
    <Stack>
      <Title order={1} size="h2" tabIndex={-1} ref={heading}>
        {say(RECEIPT.title)}
      </Title>
      <dl className={classes.facts}>
        <dt>{say(RECEIPT.ticket)}</dt>
        <dd className={classes.ticket}>{ticket}</dd>
        <dt>{say(RECEIPT.promised)}</dt>
        <dd>{showInstant(promisedAt, language, zone)}</dd>
        <dt>{say(RECEIPT.gate)}</dt>
        <dd>
          {say(RECEIPT.gateText, { cut: day(gate.cutOn), pull: day(gate.pullOn), missed: day(gate.missedPullOn) })}
        </dd>
        <dt>{say(RECEIPT.office)}</dt>
        <dd>{office}</dd>
        <dt>{say(RECEIPT.received)}</dt>
        <dd>{showInstant(receipt.at, language, zone)}</dd>
        <dt>{say(RECEIPT.proof)}</dt>
        <dd>
          {receipt.seq} · {receipt.hash.slice(0, 16)}
        </dd>
      </dl>
      <p className={classes.free}>{say(FREE_OF_CHARGE)}</p>
      <section>
        <Title order={2} size="h3">
          {say(RECEIPT.steps)}
        </Title>
        <List type="ordered">
          {STEPS.map((step) => (
            <List.Item key={step.id}>{say(step)}</List.Item>
          ))}
        </List>
      </section>
      <Text>
        {say(RECEIPT.status)} <a href="/status">{say(RECEIPT.statusLink)}</a>. <a href="/pungli">{say(RECEIPT.levy)}</a>
        .
      </Text>
      <div className={classes.acts}>
        {warnings.length > 0 ? (
          <Notice tone="warning" title={`${say(RECEIPT.odd)}: ${head}`}>
            <List>
              {warnings.map(({ field, code, message }) => (
                <List.Item key={`${field} ${code}`}>{message[language]}</List.Item>
              ))}
            </List>
          </Notice>
        ) : null}
        <Group mt="md">
          <Button size="lg" onClick={() => print()}>
            {say(RECEIPT.print)}
          </Button>
          <Button size="lg" variant="default" onClick={onAnother}>
            {say(RECEIPT.another)}
          </Button>
          <Link to="/kasus/$id" params={{ id: proposalId }}>
            {say(RECEIPT.openCase)}
          </Link>
        </Group>
      </div>
    </Stack>
  );
}
