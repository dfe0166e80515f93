import { escapeLiteral } from 'pg';

/** Passwords of the two roles that sign in. */
export type RolePasswords = { api: string; worker: string };

/** Who owns, who works, and who may look past row-level security, in a function and nowhere else. */
const ROLES = {
  terdata_owner: 'nologin nobypassrls',
  terdata_search: 'nologin bypassrls',
  terdata_api: 'login nosuperuser nobypassrls nocreatedb nocreaterole',
  terdata_worker: 'login nosuperuser nobypassrls nocreatedb nocreaterole',
} as const;

const WORKING = 'terdata_api, terdata_worker';

/** What the working roles may do, table by table. Nobody may delete but claims and what has run out, and nobody may change what is kept for the record. */
// oxfmt-ignore
const PRIVILEGES: readonly (readonly [privileges: string, tables: string, roles?: string])[] = [
  ['select',                 'region, office, officer, rule_set, calendar'],
  ['select, insert',         'proposal_event, survey, document, note'],
  ['select, insert, update', 'proposal, command, outbox, batch, batch_item, data_key, applicant, applicant_family, identity_check'],
  ['select, insert, update', 'family, person, membership, benefit, outage, token_bucket, heartbeat'],
  ['select, update, delete', 'claim'],
  ['insert',                 'access_log, reporter'],
  ['select (proposal_id, status_digest)', 'reporter'],
  ['update (absent_until, deputy_id)', 'officer', 'terdata_api'],
  ['insert',                 'officer_change', 'terdata_api'],
  ['select, insert, update, delete', 'web_session, attempt', 'terdata_api'],
  ['select, insert',         'file_content, levy_report', 'terdata_api'],
];

/** Functions that run as `terdata_search`; each pins its search_path. */
const PAST_THE_POLICIES = `select format('%s', p.oid::regprocedure) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`;

/** Roles belong to the whole server, so two databases may make them at once: whoever comes second finds them made. */
export const makeRoles = ({ api, worker }: RolePasswords): string => `do $roles$
  begin
    ${Object.entries(ROLES)
      .map(
        ([role, options]) => `begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${options}; end if;
    exception when duplicate_object or unique_violation then null; end;`,
      )
      .join('\n    ')}
    alter role terdata_api password ${escapeLiteral(api)};
    alter role terdata_worker password ${escapeLiteral(worker)};
  exception when internal_error then null; -- "tuple concurrently updated": the other one sets the same passwords
  end $roles$`;

/** Hands the tables to the owner and gives the working roles what they need: safe to run again after each migration. */
export const GRANTS = `do $grants$
  declare it text;
  begin
    for it in select quote_ident(tablename) from pg_tables where schemaname = 'public' and tableowner <> 'terdata_owner' loop
      execute 'alter table ' || it || ' owner to terdata_owner';
    end loop;
    for it in ${PAST_THE_POLICIES} loop
      execute 'alter function ' || it || ' owner to terdata_search';
      execute 'revoke all on function ' || it || ' from public';
      execute 'grant execute on function ' || it || ' to ${WORKING}';
    end loop;
    grant usage on schema public to ${WORKING}, terdata_search;
    revoke all on all tables in schema public from ${WORKING}, terdata_search;
    ${PRIVILEGES.map(([privileges, tables, roles = WORKING]) => `grant ${privileges} on ${tables} to ${roles};`).join('\n    ')}
    grant usage on all sequences in schema public to ${WORKING}, terdata_search;
    grant select on proposal, applicant, claim, office to terdata_search;
    grant insert, update on claim to terdata_search;
    grant select, insert on access_log to terdata_search;
  end $grants$`;
