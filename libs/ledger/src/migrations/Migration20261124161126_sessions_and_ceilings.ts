import { Migration } from '@mikro-orm/migrations';

export class Migration20261124161126_sessions_and_ceilings extends Migration {

  override name = 'Migration20261124161126_sessions_and_ceilings';

  override up(): void | Promise<void> {
    this.addSql(`drop index "access_log_revealed";`);
    this.addSql(`create index "access_log_counted" on "access_log" ("actor_id", "act", "at") where "act" in ('revealed', 'searched', 'found', 'met_elsewhere');`);

    this.addSql(`comment on column "officer_change"."act" is 'absence, sessions_ended';`);

    this.addSql(`alter table "web_session" add "handle" uuid not null default gen_random_uuid();`);
    this.addSql(`comment on column "web_session"."handle" is 'by which its officer names it';`);
    this.addSql(`alter table "web_session" add constraint "web_session_handle_unique" unique ("handle");`);

    // By hand: what the asker has done since midnight at their office, act by act. `alone` makes whoever counts the same officer wait.
    this.addSql(`create function accesses_today(acts text[], clock text, alone boolean)
      returns table (act text, lines int, proposals int, left_ms bigint)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        asker text := current_setting('terdata.actor', true);
        midnight timestamptz := date_trunc('day', ledger_clock(), accesses_today.clock);
      begin
        if accesses_today.alone then
          perform pg_advisory_xact_lock(hashtextextended('accesses of ' || asker, 0));
        end if;
        return query
        select wanted.act, counted.lines, counted.proposals,
          ceil(extract(epoch from (midnight at time zone accesses_today.clock + interval '1 day') at time zone accesses_today.clock
            - ledger_clock()) * 1000)::bigint
        from unnest(accesses_today.acts) as wanted (act)
        cross join lateral (
          select count(*)::int as lines, count(distinct l.proposal_id)::int as proposals
          from access_log l where l.actor_id = asker and l.act = wanted.act and l.at >= midnight
        ) counted;
      end $$;`);
    this.addSql(`drop function log_reveal(uuid, text[], text, text, text, timestamptz, int);`);

    // By hand: a search shows no more than it is told, and its lines bear the ledger's time
    this.addSql(`drop function search_persons(text, text, bytea[], text, text, text, text);`);
    this.addSql(`create function search_persons(area text, name text, nik_indexes bytea[], ticket text, reason text, purpose text, legal_basis text, most int)
      returns table (person_id uuid, matched_by text)
      language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      with asker as materialized (
        select current_setting('terdata.actor', true) as id, current_setting('terdata.region', true) as area
      ), allowed as materialized (
        select from asker
        where asker.area = '*' or search_persons.area = asker.area or search_persons.area like asker.area || '.%'
      ), words as materialized (
        select '%' || word || '%' as pattern from regexp_split_to_table(name_spelling(search_persons.name), ' +') word
        where length(word) > 1
      ), ground as not materialized (
        select p.id from proposal p
        where exists (select from allowed) and p.region_code ~>=~ search_persons.area
          and p.region_code ~<~ case search_persons.area when '' then ':' else search_persons.area || '/' end
      ), by_nik as (
        select a.id, a.proposal_id, 'nik' as matched_by, 1 as likeness
        from applicant a join ground on ground.id = a.proposal_id
        where a.nik_index = any(nik_indexes)
      ), by_ticket as (
        select a.id, a.proposal_id, 'ticket', 1
        from proposal p join applicant a on a.proposal_id = p.id
        where p.ticket = search_persons.ticket and p.id in (select id from ground)
        order by a.relation <> 'head', a.ordinal limit 1
      ), named_near as (
        select a.id, a.proposal_id, a.spelling
        from ground cross join lateral (
          select id, proposal_id, spelling from applicant
          where proposal_id = ground.id and spelling like all (array(select pattern from words)) offset 0
        ) a
        where length(search_persons.area) >= 5 and exists (select from words)
        limit 1000
      ), named_anywhere as (
        select a.id, a.proposal_id, a.spelling
        from applicant a join ground on ground.id = a.proposal_id
        where length(search_persons.area) < 5
          and a.spelling like (select pattern from words order by length(pattern) desc limit 1)
          and a.spelling like all (array(select pattern from words))
        limit 1000
      ), by_name as (
        select id, proposal_id, 'name', similarity(spelling, name_spelling(search_persons.name))
        from (select * from named_near union all select * from named_anywhere) named
      ), hit as materialized (
        select * from (select * from by_nik union all select * from by_ticket union all select * from by_name) either order by 3 desc, 4 desc, 1 limit search_persons.most
      ), asked as (
        insert into access_log (at, actor_id, act, fields, reason, purpose, legal_basis)
        select ledger_clock(), asker.id, 'searched', array_remove(array[
          case when nik_indexes is not null then 'nik' end,
          case when search_persons.ticket is not null then 'ticket' end, case when search_persons.name is not null then 'name' end], null),
          search_persons.reason, search_persons.purpose, search_persons.legal_basis
        from asker
      ), found as (
        insert into access_log (at, actor_id, proposal_id, act, fields, reason, purpose, legal_basis)
        select ledger_now(), asker.id, hit.proposal_id, 'found', array['name', 'born_on'],
          search_persons.reason, search_persons.purpose, search_persons.legal_basis
        from asker cross join (select distinct proposal_id from hit) hit
      )
      select hit.id, hit.matched_by from hit order by hit.matched_by desc, hit.likeness desc, hit.id $$;`);
  }

  override down(): void {
    throw new Error('what was counted stays in the access log: go on, not back');
  }

}
