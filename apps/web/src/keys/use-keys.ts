import { useEffect, useRef } from 'react';
import { keyOf } from './key-of.ts';
import { areKeysOn } from './switch.ts';

export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Lets keys act as long as a page stands. Where a dialog is open they are its own; single keys can be switched off. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const key = keyOf(event, event.target instanceof Element ? event.target : null);
      const act = key === undefined ? undefined : latest.current[key];
      if (!act || (key !== 'Ctrl+Enter' && !areKeysOn())) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
