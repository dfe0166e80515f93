/** Asked once per statement and not per row: PostgreSQL plans a sub-select without outer columns as an init plan. */
const REGION = `(select current_setting('terdata.region', true))`;
const nation = `${REGION} = '*'`;

/**
 * Rows of an officer's own area: the same region, or one below it. Unset or empty sees nothing; `*` is the nation.
 * PostgreSQL takes a CASE to hold for every second row, and an OR of these for one in a hundred: then it sorts queues that an index has in order.
 */
const inArea = (column: string): string =>
  `case when ${nation} then true else ${column} = ${REGION} or ${column} like ${REGION} || '.%' end`;

/** Forced, so that it binds the tables' owner too. */
const forced = (condition: string) => ({
  rowLevelSecurity: 'force' as const,
  policies: [{ name: 'area', using: condition, check: condition }],
});

/** A table with a region of its own. */
export const seenInArea = forced(inArea('region_code'));

/** A table whose rows belong to a proposal: visible where the proposal is, whose own policy is asked. */
export const seenWithProposal = forced(`${nation} or exists (select from proposal where proposal.id = proposal_id)`);

/** The same by way of the registry: a membership is seen with its family, a person with a membership. */
export const seenWithFamily = forced(`${nation} or exists (select from family where family.id = family_id)`);
export const seenWithMembership = forced(
  `${nation} or exists (select from membership where membership.person_id = person.id)`,
);

/** What the worker's role may write besides: in the machine's name only. */
export const machineOnly = {
  name: 'machine_only',
  type: 'restrictive' as const,
  command: 'insert' as const,
  roles: ['terdata_worker'],
  check: `actor_id = 'system'`,
};

const refusal = (what: string): string =>
  `raise exception '% is append-only', '${what}' using errcode = 'restrict_violation';`;

/** UPDATE, DELETE and TRUNCATE refused by the database itself, for everyone and for the owner. */
export const appendOnly = (what: string) => [
  {
    name: `${what}_is_kept`,
    timing: 'before' as const,
    events: ['update' as const, 'delete' as const],
    forEach: 'row' as const,
    body: refusal(what),
  },
  {
    name: `${what}_is_not_emptied`,
    timing: 'before' as const,
    events: ['truncate' as const],
    forEach: 'statement' as const,
    body: refusal(what),
  },
];
