import { citizenText, type CommandPreview, type Language } from '#contracts';
import type { Command } from '#domain';
import type { Preview } from '#ledger';
import { Problem, problemBody } from '../problem.ts';

/** What would follow, with names and the family's own text; or the no, in the reader's language. */
export function toPreview(found: Preview, command: Command, language: Language): CommandPreview {
  if (!found.ok) return { ok: false, problem: problemBody(Problem.of(found), language) };
  const { consequence, after, officers } = found;
  return {
    ok: true,
    ...consequence,
    desks: [...consequence.desks],
    officers: officers
      .filter(({ id }) => consequence.officers.includes(id))
      .map(({ id, name, role, absentUntil }) => ({
        id,
        name,
        role,
        ...(absentUntil !== undefined && { absentUntil }),
      })),
    citizenText: citizenText(after, command),
  };
}
