import { expect, test } from '@jest/globals';
import { bundleWorkflows } from '../../apps/worker/src/bundle.ts';

const BORROWED = [
  '@nestjs',
  '@mikro-orm',
  'node_modules/pg/',
  'node_modules/zod/',
  '/libs/domain/',
  '/libs/ledger/',
  '/activities/',
];
const modulesOf = (code: string): string[] => [...code.matchAll(/^ *!\*{3} (.+?) \*{3}!/gm)].map(([, path]) => path!);

test('the bundle is small and holds nothing but the workflows and the engine', async () => {
  const { code } = await bundleWorkflows();
  expect(code.length).toBeLessThan(2_000_000);

  const modules = modulesOf(code);
  expect(modules).toContainEqual(expect.stringContaining('workflows/src/proposal.workflow.ts'));
  expect(modules.filter((path) => BORROWED.some((room) => path.includes(room)))).toEqual([]);
  expect(code).not.toMatch(/require\(["']node:/);
});
