import { civilDate, RULE_SETS, type RuleSet, zoneOf } from '#domain';
import type { Item } from './answer.ts';
import type { Database, Query } from './database.ts';
import type { Hearing } from './judge.ts';

/** The newest first; of several that begin on one day, those that the law lists, in its order. */
const NEWEST_FIRST = `
  select body from rule_set order by valid_from desc, array_position($1::text[], version), version`;

const newestFirst = async (query: Query): Promise<RuleSet[]> =>
  (await query<{ body: RuleSet }>(NEWEST_FIRST, [RULE_SETS.map(({ version }) => version)])).map(({ body }) => body);

/** The newest rules that have begun, by the civil date of the village. */
const inForce = (sets: readonly RuleSet[], region: string, now: Date): RuleSet | undefined =>
  sets.find(({ from }) => from <= civilDate(now, zoneOf(region)));

/** The rules that an opening gets which names none, by PostgreSQL's clock; undefined before the first rules begin. */
export const rulesInForce = (db: Database, region: string): Promise<RuleSet | undefined> =>
  db.read(undefined, async (query) => {
    const sets = await newestFirst(query);
    const [row] = await query<{ now: Date }>('select ledger_clock() as now');
    return inForce(sets, region, row!.now);
  });

const isUnpinned = ({ command }: Item): boolean => command.asks === 'opened' && command.with?.rules === undefined;

/**
 * Openings that name no rules, with those in force. Chosen here, where a command is judged for the first time, and not part of its digest:
 * the same opening sent again after new rules have begun is still the same.
 * @param items fresh ones
 */
export async function pinned(query: Query, hearing: Hearing, items: readonly Item[]): Promise<[Hearing, Item[]]> {
  if (!items.some(isUnpinned)) return [hearing, [...items]];
  const sets = await newestFirst(query);
  const rules = new Map([...hearing.rules, ...sets.map((set) => [set.version, set] as const)]);
  const pin = (item: Item): Item => {
    const { command } = item;
    const version = inForce(sets, command.with?.region ?? '', hearing.now)?.version;
    return version === undefined
      ? item
      : { ...item, command: { ...command, with: { ...command.with, rules: version } } };
  };
  return [{ ...hearing, rules }, items.map((item) => (isUnpinned(item) ? pin(item) : item))];
}
