import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { HISTORIES, RECORDING } from '../replay/histories.ts';

/** What tells of a machine and not of a proposal. */
const SCRUBBED: Record<string, string> = { identity: 'worker', stackTrace: '' };

/** Writes the histories of one run of a test, a file for each run of the workflow, named after the test. */
export function record(histories: readonly Parameters<typeof historyToJSON>[0][]): void {
  if (!process.env[RECORDING]) return;
  const name = (expect.getState().currentTestName ?? 'unnamed').replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  mkdirSync(HISTORIES, { recursive: true });
  for (const [index, history] of histories.entries()) {
    const json: unknown = JSON.parse(historyToJSON(history), (key, value: unknown) => SCRUBBED[key] ?? value);
    writeFileSync(join(HISTORIES, `${name}.${index + 1}.json`), `${JSON.stringify(json)}\n`);
  }
}
