import { words, type Words } from '#contracts';
import { Checkbox, Kbd, Stack } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../dialog/Dialog.tsx';
import { useWords } from '../words/language.ts';
import classes from './keys.module.css';
import { switchKeys, useKeysOn } from './switch.ts';
import { type Keys, useKeys } from './use-keys.ts';
import { KEYS } from './words.ts';

export type KeyRow = { key: string; does: Words; act?: (() => void) | undefined };
/** A key that another part of the page serves, told here for completeness. */
const HELP: Words = words('Tombol cepat (?)', 'Keyboard (?)');

/** Serves the keys of a page, and lists them at `?`. They can be switched off there. */
export function KeysHelp({ rows }: { rows: readonly KeyRow[] }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const areOn = useKeysOn();
  const keys: Keys = Object.fromEntries(rows.map(({ key, act }) => [key, act]));
  useKeys({ ...keys, '?': () => setOpen(true) });
  return (
    <>
      <button type="button" className={classes.help} onClick={() => setOpen(true)}>
        {say(HELP)}
      </button>
      <Dialog title={say(KEYS.title)} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack gap="sm">
          <dl className={classes.list}>
            {[...rows, { key: '?', does: KEYS.help }].map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <Kbd size="md">{key}</Kbd>
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            size="md"
            label={say(KEYS.on)}
            checked={areOn}
            onChange={({ currentTarget }) => switchKeys(currentTarget.checked)}
          />
        </Stack>
      </Dialog>
    </>
  );
}
