import { describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../../apps/worker/src/bundle.ts';
import { quiet } from '../support/quiet.ts';
import { bundleWith, type Change } from './changed-workflows.ts';
import { recordedHistories } from './histories.ts';

quiet();
const histories = recordedHistories();

/** The names of the histories that this code would not have written. */
async function strangers(bundle: { code: string }): Promise<string[]> {
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories))
    if (error) failed.push(`${workflowId}: ${error.message}`);
  return failed;
}

describe('the workflows of today go on with every run of yesterday', () => {
  test('there is a history of every scenario', () => {
    expect(histories.length).toBeGreaterThan(20);
  });

  // It also loads every history from JSON, which throws where the wrong version of protobufjs was installed.
  test('every recorded history is replayed', async () => {
    expect(await strangers(await bundleWorkflows())).toEqual([]);
  });
});

// oxfmt-ignore
const BROKEN: [string, Change][] = [
  ['an extra wait before anything else', { file: 'proposal.workflow.ts', from: 'const alarm = lazyAlarm();', to: 'const alarm = lazyAlarm(); await condition(() => false, 1000);' }],
  ['another activity at a stage',        { file: 'steps.ts', from: 'work(ledger.enroll)', to: 'work(ledger.reevaluate)' }],
  ['a timer for each deadline',          { file: 'alarm.ts', from: 'armed.at <= at', to: 'armed.at === at' }],
  ['a parked proposal that tries again', { file: 'steps.ts', from: 'if (position.parked)', to: 'if (false)' }],
  ['rounds that share a run',            { file: 'proposal.workflow.ts', from: 'seen.round !== start.round || ', to: '' }],
];
// oxfmt-ignore
const HARMLESS: [string, Change][] = [
  ['longer time-outs and more tries', { file: 'options.ts', from: "startToCloseTimeout: '10 seconds'", to: "startToCloseTimeout: '30 seconds'" }],
  ['a human stage with a line of its own', { file: 'steps.ts', from: 'dukcapil_check: work', to: "visit_of_the_camat: person,\n  dukcapil_check: work" }],
];

test.each(BROKEN)('%s is caught', async (_name, change) => {
  expect(await strangers(await bundleWith(change))).not.toEqual([]);
});

test.each(HARMLESS)('%s may be released while runs are open', async (_name, change) => {
  expect(await strangers(await bundleWith(change))).toEqual([]);
});
