import { words } from '#contracts';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../words/language.ts';
import classes from './dialog.module.css';

const CLOSE = words('Tutup', 'Close');

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** A question over the page, by the browser's own element: it keeps the focus, and Escape closes it. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const { say } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) element.current?.showModal();
    else element.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={element} className={classes.dialog} aria-labelledby={heading} onClose={onClose}>
      {isOpen ? (
        <>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          {children}
          <Button mt="md" size="md" variant="default" onClick={onClose}>
            {say(CLOSE)}
          </Button>
        </>
      ) : null}
    </dialog>
  );
}
