import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkerOptions } from '@temporalio/worker';
import { FAILURE_CONVERTER_PATH } from '#engine';

type Bundle = NonNullable<WorkerOptions['workflowBundle']>;

const fromSource = import.meta.filename.endsWith('.ts');
const ROOT = join(import.meta.dirname, fromSource ? '../../..' : '../../../..');

/** Where a build puts the bundle and a built worker finds it. */
export const BUNDLE_FILE = join(ROOT, 'dist', 'workflows.bundle.js');

/** Packs the workflows. The packer must be told of our `source` condition, or it packs what an earlier build left in `dist`. */
export const bundleWorkflows = (workflowsPath = join(ROOT, 'workflows/src/index.ts')): Promise<{ code: string }> =>
  bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', 'webpack', 'import', 'require', 'node', 'default'] },
    }),
  });

/** The given file, else what was built with a built worker; from source it is packed anew, so that it is never an old one. */
export async function workflowBundle(file: string | undefined): Promise<Bundle> {
  if (file) return { codePath: file };
  return fromSource ? bundleWorkflows() : { codePath: BUNDLE_FILE };
}
