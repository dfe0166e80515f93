import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { HISTORIES, RECORDING } from './histories.ts';

// Writes the histories anew, from real runs of every workflow spec: `node --conditions=source test/replay/record.ts`.
// To be done when a scenario is added. A history of a released workflow stays as long as a run of that release may be open.
rmSync(HISTORIES, { recursive: true, force: true });
const env = { ...process.env, [RECORDING]: 'yes' };
const { status } = spawnSync('npm', ['run', 'spec', '--', 'test/workflows'], { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
