import type { Client } from 'pg';
import type { Calendar, RuleSet } from '#domain';

/** What was published is not what is to be published under its name. Nothing was written. */
class AlreadyPublished extends Error {
  override readonly name = 'AlreadyPublished';
}

type Versions = { version: string }[];
const namesOf = (rows: Versions): string => rows.map(({ version }) => version).join(', ');

const RULES = `
  with given as (
    select r->>'version' as version, (r->>'from')::date as valid_from, r as body from jsonb_array_elements($1::jsonb) r
  ), changed as (
    select version from given join rule_set kept using (version) where kept.body <> given.body
  ), added as (
    insert into rule_set (version, valid_from, body)
    select version, valid_from, body from given where not exists (select from changed)
    on conflict (version) do nothing
  )
  select version from changed order by version`;

/**
 * Adds rule sets that are not there yet. One that is there stays as it is, because proposals are pinned to it.
 * @throws AlreadyPublished where one would be another under the same version; then none is added
 */
export async function publishRules(client: Client, ruleSets: readonly RuleSet[]): Promise<void> {
  const { rows } = await client.query<{ version: string }>(RULES, [JSON.stringify(ruleSets)]);
  if (rows.length > 0)
    throw new AlreadyPublished(
      `Rules ${namesOf(rows)}: the database holds another body under this version, and proposals may be pinned to it. ` +
        'Leave the version as it was published, and publish the change as a new version.',
    );
}

const daysOf = (calendar: string, until: string): string =>
  `array(select distinct d from unnest(${calendar}.free) d where d <= ${until} order by d)`;

// The newest calendar is asked about every day, so it has to carry the decided days of those before it.
const CALENDAR = `
  with given as (
    select $1::text as version, $2::date as decided_until, $3::date[] as free
  ), changed as (
    select kept.version from calendar kept, given
    where (kept.version = given.version and (
        kept.decided_until <> given.decided_until or ${daysOf('kept', `'infinity'`)} <> ${daysOf('given', `'infinity'`)}
      )) or (kept.decided_until <= given.decided_until
        and ${daysOf('kept', 'kept.decided_until')} <> ${daysOf('given', 'kept.decided_until')})
  ), added as (
    insert into calendar (version, decided_until, free)
    select version, decided_until, free from given where not exists (select from changed)
    on conflict (version) do nothing
  )
  select version from changed order by version`;

/**
 * Adds a calendar that is not there yet. It may decide further than those before it, and changes no day that one of them has decided.
 * @throws AlreadyPublished where it would; then it is not added
 */
export async function publishCalendar(client: Client, { version, decidedUntil, free }: Calendar): Promise<void> {
  const { rows } = await client.query<{ version: string }>(CALENDAR, [version, decidedUntil, [...free]]);
  if (rows.length > 0)
    throw new AlreadyPublished(
      `Calendar ${version}: it changes what the database holds as decided by ${namesOf(rows)}, and deadlines were reckoned with it. ` +
        'Leave decided days as they were published, and publish further ones as a new version.',
    );
}
