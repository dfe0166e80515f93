import type { WorkflowExecutionDescription } from '@temporalio/client';

export type PendingActivity = {
  name: string;
  attempt: number;
  /** The code of the last failure; its message may quote what it should not. */
  lastFailure?: string;
  nextTryAt?: string;
};

/** What is seen of the newest run of a proposal without asking its workflow. */
export type Description = {
  status: string;
  runId: string;
  startedAt: string;
  events: number;
  bytes: number;
  stateTransitions: number;
  pending: PendingActivity[];
};

const seconds = (at: { seconds?: unknown } | null | undefined): string | undefined =>
  at?.seconds ? new Date(Number(at.seconds) * 1000).toISOString() : undefined;

export function describeRun({
  status,
  runId,
  startTime,
  historyLength,
  historySize,
  raw,
}: WorkflowExecutionDescription): Description {
  const pending = (raw.pendingActivities ?? []).map((activity): PendingActivity => {
    const lastFailure = activity.lastFailure?.applicationFailureInfo?.type;
    const nextTryAt = seconds(activity.nextAttemptScheduleTime);
    return {
      name: activity.activityType?.name ?? '',
      attempt: activity.attempt ?? 1,
      ...(lastFailure && { lastFailure }),
      ...(nextTryAt && { nextTryAt }),
    };
  });
  return {
    status: status.name.toLowerCase(),
    runId,
    startedAt: startTime.toISOString(),
    events: historyLength,
    bytes: historySize ?? 0,
    stateTransitions: Number(raw.workflowExecutionInfo?.stateTransitionCount ?? 0),
    pending,
  };
}
