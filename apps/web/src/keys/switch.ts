import { useSyncExternalStore } from 'react';

const KEPT = 'terdata-keys';
const OFF = 'off';
const readers = new Set<() => void>();

/** Whether single keys act: on, unless switched off on this device (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(KEPT) !== OFF;

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, OFF);
  for (const notify of readers) notify();
}

const subscribe = (notify: () => void): (() => void) => {
  readers.add(notify);
  return () => readers.delete(notify);
};

export const useKeysOn = (): boolean => useSyncExternalStore(subscribe, areKeysOn);
