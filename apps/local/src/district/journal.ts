import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CommandBody } from '#contracts';

/** What an officer of the district asks for; its id is made, and written down, before it is sent the first time. */
export type Ask = {
  id: string;
  /** A demo officer's short name. */
  officer: string;
} & ({ opens: { run: number; n: number } } | { proposalId: string; body: CommandBody });

/** What was answered yes: the receipt as it came, and where the proposal stood then. */
export type Yes = { id: string; proposalId: string; seq: number; hash: string; stage: string; version: number };
type No = { id: string; code: string };

type Line = { ask: Ask } | { yes: Yes } | { no: No };

/**
 * The district's own memory, beside the ledger and independent of it: every command that it sent and every answer that it was given, one
 * line each, never changed. What was answered yes is held against the ledger from here.
 */
export type Journal = {
  readonly yes: ReadonlyMap<string, Yes>;
  /** Of each proposal the last that was heard. */
  readonly latest: ReadonlyMap<string, Yes>;
  readonly refused: number;
  /** Sent, and by nobody answered yet. */
  unanswered(): Ask[];
  /** How many families each run has put forward. */
  families(): { run: number; count: number }[];
  asked(ask: Ask): void;
  answered(answer: Yes | No): void;
};

/** Opens the file, or begins one. A last line that was cut off when the house died is as if it had not been written. */
export function openJournal(file: string): Journal {
  const yes = new Map<string, Yes>();
  const latest = new Map<string, Yes>();
  const open = new Map<string, Ask>();
  const counts = new Map<number, number>();
  let refused = 0;

  function take(line: Line): void {
    if ('ask' in line) {
      open.set(line.ask.id, line.ask);
      if ('opens' in line.ask) {
        const { run, n } = line.ask.opens;
        counts.set(run, Math.max(counts.get(run) ?? 0, n + 1));
      }
    } else if ('yes' in line) {
      open.delete(line.yes.id);
      yes.set(line.yes.id, line.yes);
      if ((latest.get(line.yes.proposalId)?.seq ?? 0) < line.yes.seq) latest.set(line.yes.proposalId, line.yes);
    } else {
      open.delete(line.no.id);
      refused += 1;
    }
  }
  function keep(line: Line): void {
    appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    take(line);
  }

  mkdirSync(dirname(file), { recursive: true });
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const text of written.split('\n')) {
    const line = parsed(text);
    if (line) take(line);
  }
  if (written !== '' && !written.endsWith('\n')) appendFileSync(file, '\n');

  return {
    yes,
    latest,
    get refused() {
      return refused;
    },
    unanswered: () => [...open.values()],
    families: () => [...counts].map(([run, count]) => ({ run, count })),
    asked: (ask) => keep({ ask }),
    answered: (answer) => keep('hash' in answer ? { yes: answer } : { no: answer }),
  };
}

function parsed(text: string): Line | undefined {
  try {
    return text === '' ? undefined : (JSON.parse(text) as Line);
  } catch {
    return undefined;
  }
}
