import { type Act, MOVE_NAMES, type Officer, QUEUES, type QueueName, queuesOf, type Stage } from '#domain';
import { clockOf } from './clocks.ts';
import { deskStages, sightAt } from './desk-stages.ts';

/** Part of a queue: a condition on `proposal p`, with $1 the officer and $2 the area. */
export type Branch = { stage?: Stage; where: string };

/** Conditions that stand in a queue and serve as filters too. */
export const MINE = '(p.owner_id = $1 or p.surveyor_id = $1)';
export const RETURNED = `p.returns > 0 and p.body ? 'repair'`;
export const OVERDUE = '(p.level > 0 or p.due_at <= ledger_now())';

/** Overdue in two halves that exclude each other: each is a range of an index, where their OR is a look at every row. A call
 * of the clock is no bound of a range behind row-level security, but what it has said is: hence the sub-select. */
const CLIMBED = 'p.level > 0';
const LATE = 'p.level = 0 and p.queue_due <= (select ledger_now())';

/** What settles is in nobody's queue. */
const SETTLED = 'p.deliverable_at <= ledger_now()';
/** But the queue of what one has done oneself holds it, to be undone. */
const SETTLED_FOR_AUTHOR = `(${SETTLED} or p.body #>> '{settling,by}' = ($1::uuid)::text)`;

/** Decided by this officer since midnight of their office, and not taken back. */
const decidedToday = ({ region }: Officer): string => `p.id in (
  select e.proposal_id from proposal_event e
  where e.actor_id = ($1::uuid)::text and e.at >= date_trunc('day', ledger_now(), '${clockOf(region)}')
    and e.name in ('${MOVE_NAMES.join("', '")}')
    and not exists (
      select from proposal_event u
      where u.proposal_id = e.proposal_id and u.name = 'undone' and (u.body #>> '{facts,undoes}')::int = e.seq
    ))`;

/** The work of a desk as far as it is this: `acts` bring in what the desk cannot move on, but can do something about. */
const work =
  (where?: string, acts: readonly Act[] = []) =>
  (officer: Officer): Branch[] =>
    deskStages(officer, acts).map((branch) => ({
      ...branch,
      where: [branch.where, where, SETTLED].filter(Boolean).join(' and '),
    }));

/** The work of a desk at one stage. */
const workAt =
  (stage: Stage) =>
  (officer: Officer): Branch[] =>
    work()(officer).filter((branch) => branch.stage === stage);

/** What an officer may see, as far as it is this. */
const sight = (officer: Officer, stage: Stage, where: string): Branch[] => {
  const seen = sightAt(officer, stage);
  return seen ? [{ where: `${seen} and ${where}` }] : [];
};

/** The saved queues. No two branches of one hold the same file. A held file has no due date, so that it lies at the end of the order. */
// oxfmt-ignore
const SAVED: Record<QueueName, (officer: Officer) => Branch[]> = {
  mine:                  work(MINE),
  team:                  work(),
  survey:                workAt('survey'),
  village_deliberation:  workAt('village_deliberation'),
  local_validation:      workAt('local_validation'),
  district_ratification: workAt('district_ratification'),
  ministry_verification: workAt('ministry_verification'),
  clarification:         workAt('clarification'),
  review:                workAt('review'),
  appeal:                workAt('appeal'),
  returned:              work(RETURNED),
  escalated:             work(CLIMBED, ['extended']),
  held:                  work(`p.queue_due = 'infinity' and p.hold_until is not null`, ['resumed']),
  overdue:               (officer) => [CLIMBED, LATE].flatMap((where) => work(where, ['extended'])(officer)),
  waiting_dukcapil:      (officer) => sight(officer, 'dukcapil_check', SETTLED).map((branch) => ({ ...branch, stage: 'dukcapil_check' })),
  done_today:            (officer) => sight(officer, 'closed', `${SETTLED_FOR_AUTHOR} and ${decidedToday(officer)}`),
};

/** What a saved queue is made of for this officer; nothing where it is none of their desk. Without a name: all that the desk can move on. */
export const branchesOf = (officer: Officer, name?: QueueName): Branch[] =>
  name === undefined ? work()(officer) : queuesOf(officer).includes(name) ? SAVED[name](officer) : [];

/** A count goes so far and no further, so that it costs the same in a regency and in the nation. */
const COUNTED_UP_TO = 1000;

/** The condition of a branch as SQL. */
export const conditionOf = ({ stage, where }: Branch): string => (stage ? `p.stage = '${stage}' and ${where}` : where);

const countWhere = (where: string): string =>
  `(select count(*)::int from (select 1 from proposal p where ${where} limit ${COUNTED_UP_TO}) counted)`;

/** Stages with the same condition in one: for a count their order is nothing. */
const together = (branches: readonly Branch[]): string[] =>
  [...Map.groupBy(branches, ({ where }) => where)].map(([where, group]) => {
    const stages = group.flatMap(({ stage }) => (stage ? [`'${stage}'`] : []));
    return stages.length > 0 ? `p.stage in (${stages.join(', ')}) and ${where}` : where;
  });

/** SQL of one row `counts`: how many files each saved queue of this officer has, as one JSON object. What is counted for one queue is not counted again for another. */
export function countsOf(officer: Officer): string {
  const queues = queuesOf(officer).map((name) => [name, branchesOf(officer, name)] as const);
  const once = new Set(
    queues.filter(([name]) => 'stage' in QUEUES[name]).flatMap(([, branches]) => branches.map(conditionOf)),
  );
  const parts = queues.map(([name, branches]) => {
    const alone = branches.map(conditionOf);
    return [name, alone.every((part) => once.has(part)) ? alone : together(branches)] as const;
  });
  const columns = [...new Set(parts.flatMap(([, conditions]) => conditions))];
  const columnOf = (condition: string): string => `n${columns.indexOf(condition)}`;
  const sums = parts.map(
    ([name, conditions]) => `'${name}', least(${COUNTED_UP_TO}, ${conditions.map(columnOf).join(' + ') || 0})`,
  );
  const counted = columns.map((condition) => `${countWhere(condition)} as ${columnOf(condition)}`);
  return `select json_build_object(${sums.join(', ')}) as counts from (select ${counted.join(', ')}) n`;
}
