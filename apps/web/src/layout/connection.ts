import { useSyncExternalStore } from 'react';

const subscribe = (notify: () => void): (() => void) => {
  addEventListener('online', notify);
  addEventListener('offline', notify);
  return () => {
    removeEventListener('online', notify);
    removeEventListener('offline', notify);
  };
};

/** Whether the device says that it has a network; whether the server answers is seen at the next call. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
