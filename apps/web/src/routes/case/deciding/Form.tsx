import type { ProposalView } from '#contracts';
import { changes } from '#domain';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../../layout/Notice.tsx';
import { Refused } from '../../../refused/Refused.tsx';
import { useWords } from '../../../words/language.ts';
import { actWords } from './acts.ts';
import { isNoteNeeded, noteLimit, partsOf } from './body.ts';
import { Changed } from './Changed.tsx';
import classes from './deciding.module.css';
import type { Draft } from './draft.ts';
import { FIELDS, type FieldProps } from './Fields.tsx';
import { Preview } from './Preview.tsx';
import type { Decision } from './use-decision.ts';
import { DECIDING, PART_WORDS } from './words.ts';

type Props = { proposal: ProposalView; decision: Decision; draft: Draft };

/** What an act still needs, what it will bring about, and the one button that does it. */
export function Form({ proposal, decision, draft }: Props) {
  const { say } = useWords();
  const { missing, body, isSending, isStale, allowance, change } = decision;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [draft.asks]);
  const isReady = missing.length === 0 && !isStale && allowance?.may === true;
  const fields: FieldProps = { draft, proposal, change };
  return (
    <Stack gap="md">
      <h3 ref={heading} tabIndex={-1}>
        {say(actWords(draft.asks))}
      </h3>
      {isStale ? (
        <Changed proposal={proposal} draft={draft} onRead={() => decision.goOnWith(proposal.version)} />
      ) : null}
      {allowance?.may ? null : (
        <Notice tone="bad" title={say(DECIDING.noLonger)}>
          {allowance?.because}
        </Notice>
      )}
      <fieldset className={classes.form} disabled={isSending}>
        {partsOf(draft.asks, decision.needs).map((part) => {
          const Field = FIELDS[part as keyof typeof FIELDS];
          return <Field key={part} {...fields} />;
        })}
        <Note {...fields} />
      </fieldset>
      {isReady && body && changes(draft.asks).position ? <Preview proposalId={proposal.id} body={body} /> : null}
      {decision.error && !isStale ? <Refused error={decision.error} otherwise={DECIDING.failed} /> : null}
      {decision.isAway ? (
        <Notice tone="warning">
          <p>{say(DECIDING.awayNow)}</p>
          <Button variant="default" size="md" onClick={decision.stop}>
            {say(DECIDING.stop)}
          </Button>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <p>
          {say(DECIDING.fillFirst, { what: missing.map((part) => say(PART_WORDS[part]).toLowerCase()).join(', ') })}
        </p>
      ) : null}
      <Group>
        <Button
          size="lg"
          mih={44}
          disabled={!isReady}
          loading={isSending}
          aria-keyshortcuts="Control+Enter"
          onClick={decision.send}
        >
          {say(actWords(draft.asks))}
        </Button>
        <Button size="lg" variant="default" disabled={isSending} onClick={decision.drop}>
          {say(DECIDING.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asked for where the code does not say it all; otherwise one may add it. */
function Note({ draft: { asks, values }, change }: FieldProps) {
  const { say } = useWords();
  const [isAsked, ask] = useState(false);
  const isNeeded = isNoteNeeded(asks, values);
  if (!isNeeded && !isAsked && !values.note)
    return (
      <Button variant="default" size="md" onClick={() => ask(true)}>
        {say(DECIDING.noteAdd)}
      </Button>
    );
  return (
    <Textarea
      size="md"
      autosize={false}
      rows={3}
      label={say(DECIDING.note)}
      description={say(DECIDING.noteHint, { n: noteLimit(asks) })}
      maxLength={noteLimit(asks)}
      required={isNeeded}
      value={values.note ?? ''}
      onChange={({ currentTarget }) => change({ note: currentTarget.value })}
    />
  );
}
