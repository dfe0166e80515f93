import type { Engine } from '#engine';
import type { Delivery, Ledger } from '#ledger';
import { atOnce } from './at-once.ts';

export type ResendOptions = {
  /** These proposals; without them all that are open. */
  ids?: readonly string[];
  /** End each run and open a new one, also where it completed by a bug. */
  reopen?: boolean;
};
/** `left`: named proposals that are closed, unknown, or whose last move still settles: nobody may hear of that yet. */
export type ResendReport = { sent: number; failed: number; left: string[]; firstFailure?: string };

const PAGE = 500;
const AT_ONCE = 20;

type Positions = Pick<Ledger, 'openPositions'>;

/** Tells the engine again where proposals stand. A run holds nothing that the record does not hold, so this heals any loss there. */
export async function resend(
  ledger: Positions,
  engine: Pick<Engine, 'resend' | 'reopen'>,
  options: ResendOptions = {},
): Promise<ResendReport> {
  const { ids, reopen = false } = options;
  const report: ResendReport = { sent: 0, failed: 0, left: [] };
  const tell = async (delivery: Delivery): Promise<void> => {
    try {
      const { delivered } = await (reopen ? engine.reopen(delivery, { completed: true }) : engine.resend(delivery));
      report[delivered ? 'sent' : 'failed'] += 1;
      if (!delivered) report.firstFailure ??= 'run_completed';
    } catch (error) {
      report.failed += 1;
      report.firstFailure ??= (error as { code?: string }).code ?? 'unknown';
    }
  };
  for await (const page of ids ? named(ledger, ids, report.left) : pages(ledger)) {
    await atOnce(AT_ONCE, page, tell);
  }
  return report;
}

async function* pages(ledger: Positions): AsyncGenerator<Delivery[]> {
  for (let after: string | undefined; ;) {
    const page = await ledger.openPositions(after, PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.proposalId;
  }
}

async function* named(ledger: Positions, ids: readonly string[], left: string[]): AsyncGenerator<Delivery[]> {
  for (const id of ids) {
    const [found] = await ledger.openPositions(justBefore(id), 1);
    if (found?.proposalId === id) yield [found];
    else left.push(id);
  }
}

/** The greatest id below this one: pages begin after an id. */
function justBefore(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
