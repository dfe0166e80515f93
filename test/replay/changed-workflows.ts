import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflows } from '../../apps/worker/src/bundle.ts';

const ROOT = join(import.meta.dirname, '../..');

export type Change = { file: string; from: string; to: string };

/** A bundle of our workflows with one change in their source. @throws if there is nothing to change, so that no test passes for nothing */
export async function bundleWith({ file, from, to }: Change): Promise<{ code: string }> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'changed-workflows-'));
  try {
    cpSync(join(ROOT, 'workflows/src'), folder, { recursive: true });
    const path = join(folder, file);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(from)) throw new Error(`${file} does not contain: ${from}`);
    writeFileSync(path, source.replace(from, to));
    return await bundleWorkflows(join(folder, 'index.ts'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
