import { type ReactNode, useState } from 'react';
import { type Done, ReceiptContext } from './receipt.ts';
import { ReceiptBar } from './ReceiptBar.tsx';

/** Stands above all pages, so that what was decided on one may be undone on the next. */
export function ReceiptProvider({ children }: { children: ReactNode }) {
  const [done, show] = useState<Done>();
  return (
    <ReceiptContext value={show}>
      {children}
      {done ? <ReceiptBar key={`${done.proposalId} ${done.seq}`} done={done} onClose={() => show(undefined)} /> : null}
    </ReceiptContext>
  );
}
