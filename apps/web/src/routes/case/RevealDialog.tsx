import { REVEAL_REASON_WORDS, type RevealedView } from '#contracts';
import { REVEAL_REASONS, type RevealReason } from '#domain';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Dialog } from '../../dialog/Dialog.tsx';
import { Refused } from '../../refused/Refused.tsx';
import { useWords } from '../../words/language.ts';
import { Choices } from './deciding/Choices.tsx';
import type { MaskedNumber } from './Masked.tsx';
import { REVEAL } from './words.ts';

type Props = { number: MaskedNumber; onShow: (revealed: RevealedView) => void; onClose: () => void };

/** Asks why somebody wants to see a number whole. It comes when it is first asked for. */
export function RevealDialog({ number: { proposalId, field, personId, who }, onShow, onClose }: Props) {
  const { say } = useWords();
  const [reason, setReason] = useState<RevealReason>();
  const reveal = useMutation({
    mutationFn: () =>
      api<RevealedView>(`/proposals/${proposalId}/reveals`, {
        method: 'POST',
        body: { field, ...(personId && { personId }), reason },
      }),
    gcTime: 0, // the number is kept nowhere but on the screen
    onSuccess: onShow,
  });
  return (
    <Dialog title={say(REVEAL.of, { what: say(REVEAL[field]), who })} isOpen onClose={onClose}>
      <Choices
        legend={say(REVEAL.why)}
        name={`reveal-${field}-${personId ?? ''}`}
        choices={REVEAL_REASONS.map((value) => ({ value, label: say(REVEAL_REASON_WORDS[value]) }))}
        chosen={reason === undefined ? [] : [reason]}
        onPick={setReason}
      />
      <p>{say(REVEAL.logged)}</p>
      {reveal.isError ? <Refused error={reveal.error} otherwise={REVEAL.failed} /> : null}
      <Button
        size="md"
        mih={44}
        disabled={reason === undefined}
        loading={reveal.isPending}
        onClick={() => reveal.mutate()}
      >
        {say(REVEAL.show)}
      </Button>
    </Dialog>
  );
}
