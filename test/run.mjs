// `npm test`: every check of the house, then all specs. Prints what failed in full, and ends with one line of totals.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'terdata-test-'));
const report = join(folder, 'jest.json');

/** Each check is one line of the totals. */
const CHECKS = {
  types: ['tsc', '--noEmit'],
  'types of the pages': ['tsc', '--project', 'apps/web'],
  lint: ['oxlint', '--type-aware'],
  format: ['oxfmt', '--check'],
  borders: ['depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'workflows', 'activities', 'libs', 'test'],
  'dead code': ['knip'],
};

const run = (command, args, stdio, env = process.env) =>
  new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, { stdio: ['ignore', stdio, stdio], env });
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });

let passed = 0;
let failed = 0;
const count = (name, good, output = '') => {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'passed' : 'FAILED'}  ${name}`);
  if (!good) console.log(output);
};

// The type checker wants a core of its own; the quick checks share the other.
const check = async (name) => {
  const [command, ...args] = CHECKS[name];
  const { code, output } = await run(command, args, 'pipe');
  count(name, code === 0, output);
};
await Promise.all([
  (async () => {
    for (const name of ['types', 'types of the pages']) await check(name);
  })(),
  (async () => {
    for (const name of ['lint', 'format', 'borders', 'dead code']) await check(name);
  })(),
]);

// Built once, before specs start whole houses side by side.
const BUILD = `await (await import('./apps/local/src/build.ts')).buildWhatChanged()`;
const built = await run(process.execPath, ['--conditions=source', '--input-type=module', '--eval', BUILD], 'pipe');
count('build', built.code === 0, built.output);

const jest = ['--no-warnings', '--experimental-vm-modules', '--conditions=source', 'node_modules/jest/bin/jest.js'];
const specs = await run(
  process.execPath,
  [...jest, '--maxWorkers=2', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  'inherit',
);
try {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed += numPassedTests;
  // A spec file that could not run, or a test that was left out, has proved nothing.
  failed += numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
} catch {
  count('specs', false, 'the specs left no report');
}
if (specs.code !== 0 && failed === 0) count('specs', false, `jest ended with ${specs.code}`);
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
