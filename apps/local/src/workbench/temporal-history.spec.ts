import { expect, test } from '@jest/globals';
import { historyOf } from './temporal-history.ts';

const id = (low: number) => ({ low, high: 0 });
const at = { seconds: id(1_795_500_000), nanos: 0 };
const event = (number: number, name: string, attributes: object) => ({
  eventId: id(number),
  eventTime: at,
  [`${name}EventAttributes`]: attributes,
});
const handing = (given: object) => ({ payloads: [JSON.stringify(given)] });

/** The newest run first, as the engine gives them. */
const TRANSCRIPT = JSON.stringify([
  {
    events: [
      event(1, 'workflowExecutionStarted', { originalExecutionRunId: 'run-2', input: handing({ stage: 'enrolled' }) }),
      event(2, 'workflowTaskScheduled', {}),
    ],
  },
  {
    events: [
      event(1, 'workflowExecutionStarted', { originalExecutionRunId: 'run-1', input: handing({ stage: 'survey' }) }),
      event(2, 'workflowExecutionSignaled', {
        signalName: 'ministry_verified',
        input: handing({ stage: 'dukcapil_check' }),
      }),
      event(3, 'workflowExecutionSignaled', { signalName: 'a nudge', input: null }),
      event(4, 'activityTaskScheduled', { activityType: { name: 'checkIdentity' } }),
      event(5, 'activityTaskCompleted', {
        scheduledEventId: id(4),
        result: handing({ position: { stage: 'enrollment' } }),
      }),
      event(6, 'timerStarted', { startToFireTimeout: { seconds: id(20) } }),
    ],
  },
]);

test('a history is told in words from the first run on, and what server and worker say to each other is not', () => {
  const { runIds, lines } = historyOf(TRANSCRIPT);
  expect(runIds).toEqual(['run-1', 'run-2']);
  expect(lines.map(({ run, what }) => [run, what?.en])).toEqual([
    [1, 'The workflow begins → Survey'],
    [1, 'News: Verified by the ministry → Dukcapil check'],
    [1, 'News: a nudge'],
    [1, 'The machine sets out to: compare with Dukcapil'],
    [1, 'The machine has done: compare with Dukcapil → Enrollment'],
    [1, 'An alarm is set: 20 s'],
    [2, 'The workflow begins → Enrolled'],
    [2, undefined],
  ]);
  expect(lines.at(-1)).toMatchObject({ id: 2, type: 'WorkflowTaskScheduled', at: '2026-11-24T06:00:00.000Z' });
});

test('a case that Temporal does not know has no history', () => {
  expect(historyOf('')).toEqual({ runIds: [], lines: [] });
});
