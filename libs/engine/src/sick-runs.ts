import type { Client } from '@temporalio/client';

export type SickRun = { proposalId: string; cause: string };

/** Temporal flags a run after its second failed workflow task, with the category first and the cause second. */
const QUERY =
  'ExecutionStatus="Running" AND TemporalReportedProblems IN ("category=WorkflowTaskFailed","category=WorkflowTaskTimedOut")';
const PAGE = 100;

export async function sickRuns(client: Client): Promise<SickRun[]> {
  const runs: SickRun[] = [];
  for await (const { workflowId, searchAttributes } of client.workflow.list({ query: QUERY, pageSize: PAGE })) {
    const problems = (searchAttributes.TemporalReportedProblems ?? []).map(String);
    const cause = problems.find((problem) => problem.startsWith('cause='))?.slice('cause='.length);
    runs.push({ proposalId: workflowId.replace(/^proposal-/, ''), cause: cause ?? 'unknown' });
    if (runs.length === PAGE) break;
  }
  return runs;
}
