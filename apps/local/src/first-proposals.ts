import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDesks } from './demo/desks.ts';
import { DATA } from './folders.ts';
import type { Addresses } from './run-state.ts';
import { VILLAGE } from './village.ts';
import { writeWhole } from './write-whole.ts';

const DONE = join(DATA, 'first-proposals');

/** Families that are left for whoever wants to put one forward by hand. */
const LEFT = VILLAGE.villages.cibodas.code;

/** The command that puts a family forward is the same each time, so that a start that was cut short doubles nothing. */
const commandIdOf = (key: string): string => {
  const hex = createHash('sha256').update(`first-proposal:${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

/** Puts the families of two villages forward, once, through the API's own door, so that every desk has something to look at. */
export async function openFirstProposals({ api, issuer }: Addresses): Promise<void> {
  if (!api || !issuer || existsSync(DONE)) return;
  const desk = openDesks({ api, issuer });
  const villages = Object.entries(VILLAGE.villages).filter(([, { code }]) => code !== LEFT);
  await Promise.all(
    villages.map(async ([name, { code }]) => {
      const operator = await desk(`operator-${name}`);
      const families = VILLAGE.families.filter(({ village }) => village === code);
      for (const family of families) await operator.open(family, { commandId: commandIdOf(family.key) });
    }),
  );
  writeWhole(DONE, `${new Date().toISOString()}\n`);
}
