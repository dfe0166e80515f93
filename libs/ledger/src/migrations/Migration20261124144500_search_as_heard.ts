import { Migration } from '@mikro-orm/migrations';

/**
 * By hand: the audited search also finds by ticket, and compares names as they are heard.
 * o is heard like u, y like i, v and ph like f, z like s, q like k, and the ch and kh of Arabic names like h. What is stored of each name is computed anew.
 */
export class Migration20261124144500_search_as_heard extends Migration {
  override name = 'Migration20261124144500_search_as_heard';

  override up(): void {
    this.addSql(`alter table applicant drop column spelling;`);
    this.addSql(`create or replace function name_spelling(name text) returns text language sql immutable strict parallel safe as $$
      select regexp_replace(translate(regexp_replace(regexp_replace(replace(replace(replace(
        regexp_replace(lower(name), '[^a-z ]', '', 'g'), 'oe', 'u'), 'dj', 'j'), 'ph', 'f'), '[ck]h', 'h', 'g'), 'tj', 'c', 'g'), 'oyvzq', 'uifsk'), '(.)\\1+', '\\1', 'g') $$;`);
    this.addSql(`alter table applicant add column spelling text generated always as (name_spelling(name)) stored;`);
    this.addSql(`create index applicant_spelling on applicant using gin (spelling gin_trgm_ops);`);
    this.addSql(`drop function search_persons(text, text, bytea[], text, text, text);`);
    this.addSql(`create function search_persons(area text, name text, nik_indexes bytea[], ticket text, reason text, purpose text, legal_basis text)
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
        select * from (select * from by_nik union all select * from by_ticket union all select * from by_name) either order by 3 desc, 4 desc, 1 limit 25
      ), asked as (
        insert into access_log (actor_id, act, fields, reason, purpose, legal_basis)
        select asker.id, 'searched', array_remove(array[
          case when nik_indexes is not null then 'nik' end,
          case when search_persons.ticket is not null then 'ticket' end, case when search_persons.name is not null then 'name' end], null),
          search_persons.reason, search_persons.purpose, search_persons.legal_basis
        from asker
      ), found as (
        insert into access_log (actor_id, proposal_id, act, fields, reason, purpose, legal_basis)
        select distinct asker.id, hit.proposal_id, 'found', array['name', 'born_on'],
          search_persons.reason, search_persons.purpose, search_persons.legal_basis
        from asker cross join hit
      )
      select hit.id, hit.matched_by from hit order by hit.matched_by desc, hit.likeness desc, hit.id $$;`);
  }

  override down(): void {
    throw new Error('what was found by ticket stays in the access log: go on, not back');
  }
}
