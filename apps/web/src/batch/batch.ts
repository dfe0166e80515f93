import type { BulkReceiptView, CommandBody } from '#contracts';

export type BatchKind = 'meeting' | 'letter' | 'bulk';
/** One command of many, with an id of its own that no retry makes anew, and by what a person knows the case again. */
type BatchItem = { commandId: string; proposalId: string; body: CommandBody; ticket: string; who: string };
/** Made before it is first sent, and kept on the device until somebody has read what came of it. */
export type Batch = {
  batchId: string;
  kind: BatchKind;
  items: readonly BatchItem[];
  /** Whose desk it came from. */
  about?: string;
  receipt?: BulkReceiptView;
};
export type Wanted = Omit<BatchItem, 'commandId'>;

/** As many commands as one request holds: 256 kB at most. */
export const LARGEST_BATCH = 400;

export const newBatch = (kind: BatchKind, wanted: readonly Wanted[], newId: () => string, about?: string): Batch => ({
  batchId: newId(),
  kind,
  items: wanted.slice(0, LARGEST_BATCH).map((item) => ({ ...item, commandId: newId() })),
  ...(about !== undefined && { about }),
});

/** What is sent: nothing by which a person could be known. */
export const toBulkBody = ({ batchId, kind, items }: Batch): object => ({
  batchId,
  kind,
  items: items.map(({ commandId, proposalId, body }) => ({ commandId, proposalId, body })),
});

/** What became of one item: a receipt, or the no of the law in the reader's language. */
export type ItemOutcome = BatchItem & { answer: BulkReceiptView['items'][number] | undefined };

/** Each item with its answer, those that need somebody first. */
export function outcomesOf({ items, receipt }: Batch): ItemOutcome[] {
  const answers = new Map(receipt?.items.map((answer) => [answer.commandId, answer]));
  const outcomes = items.map((item) => ({ ...item, answer: answers.get(item.commandId) }));
  return outcomes.toSorted((left, right) => Number(left.answer?.ok ?? true) - Number(right.answer?.ok ?? true));
}

/** The items that were accepted. */
export const acceptedIn = (batch: Batch): ItemOutcome[] => outcomesOf(batch).filter(({ answer }) => answer?.ok);

/** One cell: quoted, and never read as a formula by a spreadsheet. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The results as a file to keep: ticket, act, outcome, receipt or reason. No name of a person is in it. */
export const toCsv = (batch: Batch, heads: readonly string[]): string =>
  [
    heads,
    ...outcomesOf(batch).map(({ ticket, body, answer }) => [
      ticket,
      body.asks,
      answer?.ok ? 'ok' : (answer?.problem.code ?? ''),
      answer?.ok ? `${answer.receipt.seq} ${answer.receipt.hash}` : (answer?.problem.title ?? ''),
    ]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
