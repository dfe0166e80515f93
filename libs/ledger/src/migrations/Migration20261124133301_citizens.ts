import { Migration } from '@mikro-orm/migrations';

export class Migration20261124133301_citizens extends Migration {

  override name = 'Migration20261124133301_citizens';

  override up(): void | Promise<void> {
    this.addSql(`create table "levy_report" ("id" uuid not null, "number" text not null, "at" timestamptz(3) not null, "region_code" text null, "happened_on" date not null, "band" text not null, "place" bytea not null, "words" bytea not null, "key_id" uuid not null, primary key ("id"));`);
    this.addSql(`comment on column "levy_report"."number" is 'what the reporter is given';`);
    this.addSql(`comment on column "levy_report"."band" is 'how much was asked for, as a code';`);
    this.addSql(`comment on column "levy_report"."place" is 'the office, as it was typed';`);
    this.addSql(`alter table "levy_report" add constraint "levy_report_number_unique" unique ("number");`);
    this.addSql(`create index "levy_report_at_index" on "levy_report" ("at");`);
    this.addSql(`create index "levy_report_region_code_index" on "levy_report" ("region_code");`);

    this.addSql(`create table "file_content" ("id" uuid not null, "proposal_id" uuid not null, "sha256" text not null, "kind" text not null, "bytes" int not null, "width" int not null, "height" int not null, "content" bytea not null, "key_id" uuid not null, "actor_id" text not null, "at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`comment on column "file_content"."sha256" is 'of what is kept, before it was locked';`);
    this.addSql(`alter table "file_content" add constraint "file_content_proposal_id_sha256_unique" unique ("proposal_id", "sha256");`);

    this.addSql(`create index "access_log_revealed" on "access_log" ("actor_id", "at") where "act" = 'revealed';`);

    this.addSql(`comment on column "proposal_event"."at" is 'events are written in its order, but for some milliseconds';`);
    this.addSql(`create index "proposal_event_at_index" on "proposal_event" ("at");`);

    this.addSql(`alter table "applicant" add "status_digest" bytea null;`);
    this.addSql(`comment on column "applicant"."status_digest" is 'HMAC of ticket and last four digits, by which a family asks where its proposal is; cleared at erasure';`);
    this.addSql(`create index "applicant_status_digest_index" on "applicant" ("status_digest");`);

    this.addSql(`create or replace function "levy_report_levy_report_is_kept_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'levy_report' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "levy_report_is_kept" BEFORE UPDATE OR DELETE on "levy_report" for each ROW execute function "levy_report_levy_report_is_kept_fn"();`);
    this.addSql(`create or replace function "levy_report_levy_report_is_not_emptied_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'levy_report' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "levy_report_is_not_emptied" BEFORE TRUNCATE on "levy_report" for each STATEMENT execute function "levy_report_levy_report_is_not_emptied_fn"();`);
    this.addSql(`alter table "levy_report" enable row level security;`);
    this.addSql(`alter table "levy_report" force row level security;`);
    this.addSql(`create policy "area" on "levy_report" using (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end) with check (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end);`);

    this.addSql(`alter table "file_content" add constraint "file_content_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "file_content" enable row level security;`);
    this.addSql(`alter table "file_content" force row level security;`);
    this.addSql(`create policy "area" on "file_content" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);

    // By hand: counts what the asker has revealed since an instant and writes the next line, or does not. Whoever reveals twice at once waits.
    this.addSql(`create function log_reveal(proposal uuid, fields text[], reason text, purpose text, legal_basis text, since timestamptz, ceiling int)
      returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        asker text := current_setting('terdata.actor', true);
      begin
        perform pg_advisory_xact_lock(hashtextextended('reveal ' || asker, 0));
        insert into access_log (at, actor_id, proposal_id, act, fields, reason, purpose, legal_basis)
        select ledger_clock(), asker, log_reveal.proposal, 'revealed', log_reveal.fields, log_reveal.reason, log_reveal.purpose,
          log_reveal.legal_basis
        from (
          select count(*) as before from access_log l
          where l.actor_id = asker and l.act = 'revealed' and l.at >= log_reveal.since
        ) day
        where day.before < log_reveal.ceiling;
        return found;
      end $$;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop function log_reveal(uuid, text[], text, text, text, timestamptz, int);`);
    this.addSql(`drop trigger if exists "levy_report_is_kept" on "levy_report";`);
    this.addSql(`drop function if exists "levy_report_levy_report_is_kept_fn"();`);
    this.addSql(`drop trigger if exists "levy_report_is_not_emptied" on "levy_report";`);
    this.addSql(`drop function if exists "levy_report_levy_report_is_not_emptied_fn"();`);
    this.addSql(`drop table if exists "levy_report" cascade;`);
    this.addSql(`drop table if exists "file_content" cascade;`);

    this.addSql(`drop index "access_log_revealed";`);

    this.addSql(`drop index "applicant_status_digest_index";`);
    this.addSql(`alter table "applicant" drop column "status_digest";`);

    this.addSql(`drop index "proposal_event_at_index";`);
    this.addSql(`comment on column "proposal_event"."at" is null;`);
  }

}
