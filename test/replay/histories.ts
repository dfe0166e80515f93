import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const HISTORIES = join(import.meta.dirname, 'histories');
/** Set while histories are recorded: the workflow specs then leave those of what they ran. */
export const RECORDING = 'TERDATA_RECORD_HISTORIES';

export type Recorded = { workflowId: string; history: unknown };

/** Every recorded history, by the name of its file. */
export const recordedHistories = (): Recorded[] =>
  readdirSync(HISTORIES)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({
      workflowId: name.replace(/\.json$/, ''),
      history: JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as unknown,
    }));
