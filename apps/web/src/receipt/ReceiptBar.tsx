import { EVENT_WORDS } from '#contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, newCommandId } from '../api/api.ts';
import { queries } from '../api/queries.ts';
import { ErrorNotice } from '../layout/Notice.tsx';
import { useWords } from '../words/language.ts';
import type { Done } from './receipt.ts';
import classes from './receipt.module.css';
import { RECEIPT } from './words.ts';

const TICK_MS = 250;

/** The receipt of the last decision, and *Urungkan* with a bar that runs down. It stays in view while the next case opens. */
export function ReceiptBar({ done, onClose }: { done: Done; onClose: () => void }) {
  const { say, language } = useWords();
  const left = useCountdown(done.settlesMs);
  const [undoId] = useState(newCommandId);
  const undo = useMutation({
    mutationFn: () =>
      api(`/proposals/${done.proposalId}/commands`, {
        method: 'POST',
        body: { asks: 'undone', expectedVersion: done.version },
        commandId: undoId,
      }),
    onSettled: () => Promise.all(['proposal', 'queue'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
  const what = EVENT_WORDS[done.asks][language];
  return (
    <section className={classes.bar} aria-label={say(RECEIPT.label)}>
      <p role="status">
        {undo.isSuccess ? say(RECEIPT.undone) : say(RECEIPT.done, { what, who: done.who })}
        <br />
        <small>{say(RECEIPT.number, { seq: done.seq, hash: done.hash.slice(0, 12) })}</small>
      </p>
      {left > 0 && !undo.isSuccess ? (
        <div className={classes.undo}>
          <Button color="dark" size="md" loading={undo.isPending} onClick={() => undo.mutate()}>
            {say(RECEIPT.undo)}
          </Button>
          <progress max={done.settlesMs} value={left} aria-label={say(RECEIPT.left, { n: Math.ceil(left / 1000) })} />
        </div>
      ) : null}
      {undo.isError ? <ErrorNotice error={undo.error} otherwise={RECEIPT.failed} /> : null}
      <Link to="/kasus/$id" params={{ id: done.proposalId }}>
        {say(RECEIPT.open)}
      </Link>
      <Button variant="default" size="md" onClick={onClose}>
        {say(RECEIPT.close)}
      </Button>
    </section>
  );
}

/** Milliseconds that are left of so many, from when it is first drawn. */
function useCountdown(ms: number): number {
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const end = performance.now() + ms;
    const timer = setInterval(() => {
      const now = Math.max(0, end - performance.now());
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [ms]);
  return left;
}
