import type { FileLine } from '../../proposals/queries.ts';

/** One line of a file, by a validator, on a day of its own. */
export const aLine = (seq: number, name: FileLine['name'], part: Partial<FileLine> = {}): FileLine => ({
  v: 1,
  seq,
  name,
  at: `2026-11-${20 + seq}T02:00:00.000Z`,
  by: { id: 'rina', role: 'validator' },
  commandId: `c${seq}`,
  stage: 'local_validation',
  round: 1,
  version: seq,
  level: 0,
  dueAt: null,
  wakeAt: null,
  deliverableAt: `2026-11-${20 + seq}T02:00:00.000Z`,
  rulesVersion: 'registration-2026',
  facts: name === 'opened' ? { kind: 'registration', region: '32.01.06.2008' } : {},
  prevHash: '',
  hash: '',
  ...part,
});

export const DUKCAPIL = { id: 'dukcapil', role: 'system' } as const;
