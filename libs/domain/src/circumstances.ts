import type { Calendar } from './deadlines.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** What a decision may look at besides the proposal. `now` is the moment of the decision, PostgreSQL's own inside the ledger. */
export type Circumstances = { now: Date; rules: RuleSet; calendar: Calendar };
