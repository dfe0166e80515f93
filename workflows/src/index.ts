/** Exactly what the worker registers. */
export { proposalWorkflow } from './proposal.workflow.ts';
