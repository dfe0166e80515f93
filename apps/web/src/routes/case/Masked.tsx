import type { RevealedView } from '#contracts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../words/language.ts';
import classes from './case.module.css';
import { REVEAL } from './words.ts';

const RevealDialog = lazy(() => import('./RevealDialog.tsx').then((file) => ({ default: file.RevealDialog })));

/** A number of a family or of one of its members. */
export type MaskedNumber = { proposalId: string; field: 'nik' | 'kk' | 'phone'; personId?: string; who: string };

/** A number, masked. Showing it asks for a reason, is recorded, and ends by itself. */
export function Masked({ masked, ...number }: MaskedNumber & { masked: string }) {
  const { say } = useWords();
  const { field, who } = number;
  const [isAsking, ask] = useState(false);
  const [shown, show] = useState<RevealedView>();
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => show(undefined), shown.hidesAfterSeconds * 1000);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <span className={classes.masked}>
      <span>{shown?.value ?? masked}</span>
      <span role="status" className={classes.small}>
        {shown ? say(REVEAL.shown, { n: shown.hidesAfterSeconds }) : null}
      </span>
      {shown ? null : (
        <button
          type="button"
          className={classes.plainButton}
          aria-label={say(REVEAL.of, { what: say(REVEAL[field]), who })}
          onClick={() => ask(true)}
        >
          {say(REVEAL[field])}
        </button>
      )}
      {isAsking ? (
        <Suspense>
          <RevealDialog
            number={number}
            onClose={() => ask(false)}
            onShow={(revealed) => {
              show(revealed);
              ask(false);
            }}
          />
        </Suspense>
      ) : null}
    </span>
  );
}
