import { findInstrument, isDefined, misfitsIn } from '#domain';
import type { z } from 'zod';

type Sent = { instrument: string; version: string; answers: Record<string, unknown> };

/** Holds answers against the form that they name, where that form is defined here; each misfit is named by its question, and in a roster by its row. */
export function holdAgainstForm({ instrument: name, version, answers }: Sent, context: z.RefinementCtx): void {
  if (!isDefined(name)) return;
  const instrument = findInstrument(name, version);
  if (!instrument) {
    context.addIssue({ code: 'custom', path: ['version'], message: 'form_version_unknown' });
    return;
  }
  for (const { question, row, problem } of misfitsIn(instrument, answers)) {
    const path = row ? ['answers', row.roster, row.at, question] : ['answers', question];
    context.addIssue({ code: 'custom', path, message: problem });
  }
}
