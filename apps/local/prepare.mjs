// Runs before `npm start`, `npm test` and the like, on whatever Node is there: plain JavaScript that Node 20 understands.
// Installs the packages where what lies in node_modules is not what the lock file says.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
};

// npm writes the second file last, so a broken installation is seen as missing. Optional packages are other machines'.
const locked = packagesOf('package-lock.json');
const installed = packagesOf('node_modules/.package-lock.json');
const isInstalled = ([path, { version, optional, link }]) =>
  path === '' || optional || link || installed[path]?.version === version;

if (!Object.entries(locked).every(isInstalled)) {
  console.error('Installing packages (once, about a minute) ...');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error(`The packages could not be installed${error ? ` (${error.message})` : ''}: see npm's words above.`);
    process.exit(1);
  }
}
