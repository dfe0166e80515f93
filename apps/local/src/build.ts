import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders.ts';
import { PlainError } from './plain-error.ts';
import { writeWhole } from './write-whole.ts';

export interface Part {
  name: string;
  /** What it is made from; specs are left out. */
  sources: readonly string[];
  /** Where it lies when it is made. */
  result: string;
  /** Node's arguments that make it. */
  make: readonly string[];
}

const LOCKED = ['tsconfig.json', 'package.json', 'package-lock.json'];

/** Where the worker finds its workflows, packed. */
export const WORKFLOW_BUNDLE = join(ROOT, 'dist', 'workflows.bundle.js');

/** What Node cannot run from its source, since the API has decorators. */
const API: Part = {
  name: 'api',
  sources: ['apps/api/tsconfig.app.json', 'nest-cli.json', 'apps/api/src/**/*.ts', 'libs/*/src/**/*.ts', ...LOCKED],
  result: 'dist/apps/api/src/main.js',
  make: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
};

/** The staff pages, as a browser takes them. */
export const WEB: Part = {
  name: 'web',
  sources: ['apps/web/*.{html,ts}', 'apps/web/src/**/*', 'libs/{contracts,domain}/src/**/*.ts', ...LOCKED],
  result: 'dist/apps/web/index.html',
  make: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts'],
};

/** What takes a worker a second at each start. */
export const WORKFLOWS: Part = {
  name: 'workflows',
  sources: ['workflows/src/**/*.ts', 'libs/engine/src/failure-converter.cts', 'apps/worker/src/*bundle.ts', ...LOCKED],
  result: 'dist/workflows.bundle.js',
  make: ['--conditions=source', 'apps/worker/src/build-bundle.ts'],
};

/**
 * Builds what is missing or was made from other sources, and nothing else. What each part was made from is kept beside it.
 *
 * @throws {PlainError} a build failed; the parts that did not are kept
 */
export async function buildWhatChanged(root = ROOT, parts: readonly Part[] = [API, WORKFLOWS, WEB]): Promise<void> {
  const cache = join(root, 'dist', 'built-from.json');
  const builtFrom = readBuiltFrom(cache);
  const builds = parts.map(async (part) => {
    const now = hashOf(root, part.sources);
    if (builtFrom[part.name] === now && existsSync(join(root, part.result))) return;
    await run(root, part);
    builtFrom[part.name] = now;
    writeWhole(cache, JSON.stringify(builtFrom, undefined, 2));
  });
  await Promise.allSettled(builds);
  await Promise.all(builds);
}

function readBuiltFrom(cache: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function hashOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync([...sources], { cwd: root }).filter(
    (file) => /\.\w+$/.test(file) && !file.endsWith('.spec.ts'),
  );
  for (const file of files.toSorted())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function run(root: string, { name, make }: Part): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...make], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' }, // what runs and what is tested is one thing, whoever asks for it
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new PlainError(`Building the ${name} failed:\n${Buffer.concat(output).toString().trim()}`));
    });
  });
}
