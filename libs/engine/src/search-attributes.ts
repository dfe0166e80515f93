import type { Connection } from '@temporalio/client';

/** Given at the start of a run, never upserted, and all that may be searched for: no person is in them. */
export const KIND = 'TerdataKind';
export const REGENCY = 'TerdataRegency';
const KEYWORD = 2;

export async function ensureSearchAttributes({ operatorService }: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = [KIND, REGENCY].filter((name) => !(name in customAttributes));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]));
  await operatorService.addSearchAttributes({ namespace, searchAttributes });
}
