import type { FindingRef } from './event.ts';
import { openFindings, unsettled } from './findings.ts';
import type { Proposal } from './proposal.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** What the enrollment step records: the question to ask, with its findings, or the end that the kind has. */
export type Enrollment =
  | { asks: 'enrolled' | 'applied' }
  | { asks: 'enrollment_questioned'; findings: readonly FindingRef[] };

/**
 * Nobody is enrolled over an open question, a person's or a machine's: it goes to clarification. Otherwise the kind rests, or is applied.
 * @param found what the machine has just found (a double, an overlap, a limit); what a person has settled does not block again
 */
export function enrollmentOf(proposal: Proposal, rules: RuleSet, found: readonly FindingRef[] = []): Enrollment {
  const findings = [...openFindings(proposal), ...unsettled(proposal, found)].map(({ code, subject }): FindingRef => ({
    code,
    ...(subject !== undefined && { subject }),
  }));
  if (findings.length > 0) return { asks: 'enrollment_questioned', findings };
  return { asks: rules.kinds[proposal.kind]?.rests ? 'enrolled' : 'applied' };
}
