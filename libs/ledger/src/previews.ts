import { validate as isUuid } from 'uuid';
import {
  type Calendar,
  type Consequence,
  consequenceOf,
  handedTo,
  type Officer,
  type Proposal,
  type RuleSet,
} from '#domain';
import type { Item, No } from './answer.ts';
import type { Database } from './database.ts';
import { type KnownOfficer, type OfficerRow, toOfficer } from './officers.ts';
import { judge } from './verdict.ts';

/** What a command would bring about, with the proposal as it would then stand and those who could go on, by name. */
export type Preview = { ok: true; consequence: Consequence; after: Proposal; officers: readonly KnownOfficer[] } | No;

/** What the two statements of a decision read, without a claim and without a lock. */
const LOOK = `
  with found as (select p.body, p.rules_version as rules, p.region_code as region from proposal p where p.id = $1)
  select (select body from found) as body, ledger_clock() as now,
    (select r.body from rule_set r, found where r.version = found.rules) as rules,
    (select to_jsonb(c) from (
      select version, decided_until as "decidedUntil", free from calendar order by decided_until desc limit 1
    ) c) as calendar,
    (select jsonb_build_object('id', id, 'role', role, 'region', region_code)
      from officer where id = $2::uuid and active) as named,
    (select coalesce(jsonb_agg(o order by length(o.region_code) desc, o.role, o.name), '[]') from (
      select id, role, region_code, name, office_id, absent_until from officer, found
      where active and (officer.region_code = '' or officer.region_code = found.region
        or starts_with(found.region, officer.region_code || '.'))
    ) o) as colleagues`;

type LookRow = {
  body: Proposal | null;
  now: Date;
  rules: RuleSet | null;
  calendar: { version: string; decidedUntil: string; free: string[] };
  named: Officer | null;
  colleagues: (Omit<OfficerRow, 'absent_until'> & { absent_until: string | null })[];
};

/**
 * Judges a command as it would be judged now, and writes nothing: the same lines as for a decision. What only the writing can find out, a person who is
 * held by another office, it does not know.
 */
export const preview = (db: Database, item: Item): Promise<Preview> =>
  db.read(item.command.by, async (query) => {
    const { command } = item;
    const named = handedTo(command);
    const [row] = await query<LookRow>(LOOK, [command.proposalId, isUuid(named) ? named : null]);
    const { body, now, rules, named: taker } = row!;
    const calendar: Calendar = { ...row!.calendar, free: new Set(row!.calendar.free) };
    const hearing = {
      fresh: new Set([command.id]),
      held: new Map(body ? [[body.id, { proposal: body, head: '0'.repeat(64) }]] : []),
      now,
      rules: new Map(rules ? [[rules.version, rules]] : []),
      officers: new Map(taker ? [[taker.id, taker]] : []),
      calendar,
    };
    const [verdict] = judge(hearing, [item], new Map());
    if (!verdict!.ok) {
      const { item: _, ...no } = verdict!;
      return no;
    }
    const officers = row!.colleagues.map((colleague) =>
      toOfficer({ ...colleague, absent_until: colleague.absent_until ? new Date(colleague.absent_until) : null }),
    );
    const { after } = verdict!;
    return { ok: true, after, officers, consequence: consequenceOf(after, { now, rules: rules!, calendar }, officers) };
  });
