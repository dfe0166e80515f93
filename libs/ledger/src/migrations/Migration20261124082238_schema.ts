import { Migration } from '@mikro-orm/migrations';

export class Migration20261124082238_schema extends Migration {

  override name = 'Migration20261124082238_schema';

  override up(): void | Promise<void> {
    this.addSql(`create table "access_log" ("id" bigserial primary key, "at" timestamptz(3) not null default now(), "actor_id" text not null, "proposal_id" uuid null, "act" text not null, "fields" text[] not null, "reason" text null, "purpose" text null, "legal_basis" text null);`);
    this.addSql(`create index "access_log_proposal_id_index" on "access_log" ("proposal_id");`);
    this.addSql(`create or replace function "access_log_access_log_is_kept_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'access_log' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "access_log_is_kept" BEFORE UPDATE OR DELETE on "access_log" for each ROW execute function "access_log_access_log_is_kept_fn"();`);
    this.addSql(`create or replace function "access_log_access_log_is_not_emptied_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'access_log' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "access_log_is_not_emptied" BEFORE TRUNCATE on "access_log" for each STATEMENT execute function "access_log_access_log_is_not_emptied_fn"();`);

    this.addSql(`create table "batch_item" ("batch_id" text not null, "ordinal" int not null, "command_id" text not null, "proposal_id" uuid not null, "accepted" boolean not null, "code" text null, primary key ("batch_id", "ordinal"));`);

    this.addSql(`create table "batch" ("id" text not null, "kind" text not null, "actor_id" text not null, "total" int not null, "done" int not null default 0, "created_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, primary key ("id"));`);

    this.addSql(`create table "calendar" ("version" text not null, "decided_until" date not null, "free" date[] not null, primary key ("version"));`);
    this.addSql(`comment on column "calendar"."decided_until" is 'last day that the decree covers';`);
    this.addSql(`comment on column "calendar"."free" is 'free by decree, besides Saturdays and Sundays';`);

    this.addSql(`create table "claim" ("kind" text not null, "field" text not null, "blind_index" bytea not null, "index_key" text not null, "proposal_id" uuid not null, "subject_id" uuid not null, "released_at" timestamptz(3) null, primary key ("kind", "field", "blind_index"));`);
    this.addSql(`comment on column "claim"."subject_id" is 'the person whose NIK it is; of a KK the proposal';`);
    this.addSql(`comment on column "claim"."released_at" is 'a closing move settles: until then it may be undone, and the claim is held';`);
    this.addSql(`create index "claim_proposal_id_index" on "claim" ("proposal_id");`);

    this.addSql(`create table "command" ("id" text not null, "proposal_id" uuid not null, "actor_id" text not null, "digest" bytea null, "accepted" boolean not null default false, "answer" jsonb null, "at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`comment on column "command"."digest" is 'HMAC of the body, which may hold a NIK; cleared at erasure';`);

    this.addSql(`create table "data_key" ("id" uuid not null, "owner_kind" text not null, "wrapped" bytea null, "master_key_id" text not null, "destroyed_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "data_key_master_key_id_index" on "data_key" ("master_key_id");`);

    this.addSql(`create table "family" ("id" uuid not null, "region_code" text not null, "proposal_id" uuid not null, "kk" bytea not null, "kk_index" bytea null, "address" bytea not null, "key_id" uuid not null, "since" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`comment on column "family"."proposal_id" is 'the verified proposal that brought it';`);
    this.addSql(`create index "family_region_code_index" on "family" ("region_code");`);
    this.addSql(`create index "family_proposal_id_index" on "family" ("proposal_id");`);
    this.addSql(`create index "family_kk_index_index" on "family" ("kk_index");`);

    this.addSql(`create table "heartbeat" ("worker" text not null, "at" timestamptz(3) not null, primary key ("worker"));`);

    this.addSql(`create table "membership" ("family_id" uuid not null, "person_id" uuid not null, "relation" text not null, "since" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("family_id", "person_id"));`);
    this.addSql(`create index "membership_person_id_index" on "membership" ("person_id");`);

    this.addSql(`create table "office" ("id" uuid not null, "name" text not null, "region_code" text not null, primary key ("id"));`);
    this.addSql(`comment on column "office"."region_code" is 'the area it answers for; empty is the nation';`);

    this.addSql(`create table "officer" ("id" uuid not null, "issuer" text not null, "subject" text not null, "name" text not null, "role" text not null, "region_code" text not null, "office_id" uuid not null, "active" boolean not null default true, "absent_until" timestamptz(3) null, "deputy_id" uuid null, primary key ("id"));`);
    this.addSql(`comment on column "officer"."id" is 'never given to anybody else: four eyes are counted on it';`);
    this.addSql(`create index "officer_region_code_index" on "officer" ("region_code");`);
    this.addSql(`alter table "officer" add constraint "officer_issuer_subject_unique" unique ("issuer", "subject");`);

    this.addSql(`create table "outage" ("system" text not null, "since" timestamptz(3) not null, "code" text not null, "closed_at" timestamptz(3) null, primary key ("system", "since"));`);
    this.addSql(`create unique index "outage_open" on "outage" ("system") where "closed_at" is null;`);

    this.addSql(`create table "person" ("id" uuid not null, "name" text null, "born_on" date null, "sex" text not null, "nik" bytea not null, "nik_index" bytea null, "key_id" uuid not null, "active" boolean not null default true, primary key ("id"));`);
    this.addSql(`create unique index "person_active_nik" on "person" ("nik_index") where "active";`);

    this.addSql(`create table "proposal" ("id" uuid not null, "ticket" text not null, "kind" text not null, "region_code" text not null, "regency" text generated always as (left(region_code, 5)) stored not null, "office_id" uuid null, "rules_version" text not null, "stage" text not null, "seq" int not null, "position_seq" int not null, "version" int not null, "epoch" int not null default 1, "round" int not null, "level" int not null, "returns" int not null, "due_at" timestamptz(3) null, "wake_at" timestamptz(3) null, "deliverable_at" timestamptz(3) not null, "hold_until" timestamptz(3) null, "parked_code" text null, "owner_id" uuid null, "surveyor_id" uuid null, "opened_at" timestamptz(3) not null, "promised_at" timestamptz(3) not null, "gate_on" date null, "queue_due" timestamptz(3) generated always as (coalesce(due_at, 'infinity')) stored not null, "queue_gate" date generated always as (coalesce(gate_on, 'infinity')) stored not null, "head" bytea not null, "body" jsonb not null, primary key ("id"));`);
    this.addSql(`comment on column "proposal"."ticket" is 'what the family is given: 55 random bits and a check character';`);
    this.addSql(`comment on column "proposal"."regency" is 'a column and not an expression of the indexes: left() is not leakproof, so a policy would stop it there';`);
    this.addSql(`comment on column "proposal"."office_id" is 'the office that opened it';`);
    this.addSql(`comment on column "proposal"."seq" is 'number of the last event; events count from 1';`);
    this.addSql(`comment on column "proposal"."position_seq" is 'number of the last event that changed the position';`);
    this.addSql(`comment on column "proposal"."version" is 'what a screen is drawn from: moves, and what decisions rest on';`);
    this.addSql(`comment on column "proposal"."epoch" is 'raised when the ledger is restored from a backup';`);
    this.addSql(`comment on column "proposal"."round" is 'number of the re-evaluation, from 1';`);
    this.addSql(`comment on column "proposal"."level" is 'how far up the ladder silence has climbed';`);
    this.addSql(`comment on column "proposal"."due_at" is 'a person is late after it';`);
    this.addSql(`comment on column "proposal"."wake_at" is 'the machine acts then';`);
    this.addSql(`comment on column "proposal"."deliverable_at" is 'until then the last move settles and may be undone by its author';`);
    this.addSql(`comment on column "proposal"."parked_code" is 'the outside system that is down';`);
    this.addSql(`comment on column "proposal"."gate_on" is 'the data cut it was opened ahead of';`);
    this.addSql(`comment on column "proposal"."queue_due" is 'a column and not an expression of the indexes: coalesce is not leakproof either';`);
    this.addSql(`comment on column "proposal"."head" is 'hash of the last event, so that the next one is chained under the lock of this row';`);
    this.addSql(`alter table "proposal" add constraint "proposal_ticket_unique" unique ("ticket");`);
    this.addSql(`create index "proposal_queue" on "proposal" ("stage", "queue_due", "queue_gate", "id") where "stage" <> 'closed';`);
    this.addSql(`create index "proposal_regency_queue" on "proposal" ("regency", "stage", "queue_due", "queue_gate", "id") where "stage" <> 'closed';`);
    this.addSql(`create index "proposal_escalated" on "proposal" ("stage", "queue_due", "queue_gate", "id") where "level" > 0 and "stage" <> 'closed';`);
    this.addSql(`create index "proposal_region" on "proposal" ("region_code" text_pattern_ops, "due_at");`);
    this.addSql(`create index "proposal_owner" on "proposal" ("owner_id", "due_at") where "owner_id" is not null;`);
    this.addSql(`create index "proposal_surveyor" on "proposal" ("surveyor_id", "due_at") where "surveyor_id" is not null;`);
    this.addSql(`create index "proposal_parked" on "proposal" ("parked_code", "due_at", "promised_at") where "parked_code" is not null;`);
    this.addSql(`create index "proposal_open" on "proposal" ("id") where "stage" <> 'closed';`);

    this.addSql(`create table "outbox" ("proposal_id" uuid not null, "seq" int not null, "event" text not null, "created_at" timestamptz(3) not null, "tries" int not null default 0, "leased_until" timestamptz(3) null, "next_try_at" timestamptz(3) null, "last_error" text null, "delivered_at" timestamptz(3) null, primary key ("proposal_id", "seq"));`);
    this.addSql(`create index "outbox_undelivered" on "outbox" ("proposal_id", "seq") where "delivered_at" is null;`);

    this.addSql(`create table "note" ("id" uuid not null, "proposal_id" uuid not null, "seq" int not null, "body" bytea not null, "key_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "note_proposal_id_index" on "note" ("proposal_id");`);

    this.addSql(`create table "identity_check" ("id" uuid not null default gen_random_uuid(), "proposal_id" uuid not null, "person_id" uuid not null, "at" timestamptz(3) not null, "outcome" text not null, "codes" text[] not null, "elements" jsonb not null, "superseded" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "identity_check_proposal_id_person_id_index" on "identity_check" ("proposal_id", "person_id");`);

    this.addSql(`create table "proposal_event" ("proposal_id" uuid not null, "seq" int not null, "name" text not null, "at" timestamptz(3) not null, "actor_id" text not null, "actor_role" text not null, "command_id" text not null, "version" int not null, "body" jsonb not null, "prev_hash" bytea not null, "hash" bytea not null, primary key ("proposal_id", "seq"));`);
    this.addSql(`comment on column "proposal_event"."actor_id" is 'an officer, or "system"';`);
    this.addSql(`comment on column "proposal_event"."prev_hash" is '32 zero bytes for the first event';`);
    this.addSql(`comment on column "proposal_event"."hash" is 'SHA-256 over RFC 8785 JSON of { event, prevHash }';`);
    this.addSql(`create or replace function "proposal_event_proposal_event_is_kept_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'proposal_event' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "proposal_event_is_kept" BEFORE UPDATE OR DELETE on "proposal_event" for each ROW execute function "proposal_event_proposal_event_is_kept_fn"();`);
    this.addSql(`create or replace function "proposal_event_proposal_event_is_not_emptied_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'proposal_event' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "proposal_event_is_not_emptied" BEFORE TRUNCATE on "proposal_event" for each STATEMENT execute function "proposal_event_proposal_event_is_not_emptied_fn"();`);

    this.addSql(`create table "document" ("id" uuid not null, "proposal_id" uuid not null, "seq" int not null, "name" text not null, "sha256" text not null, primary key ("id"));`);
    this.addSql(`create index "document_proposal_id_index" on "document" ("proposal_id");`);

    this.addSql(`create table "applicant" ("id" uuid not null, "proposal_id" uuid not null, "ordinal" smallint not null, "relation" text not null, "name" text null, "born_on" date null, "sex" text not null, "nik" bytea not null, "nik_index" bytea null, "birth_place" text null, "key_id" uuid not null, "corrected_seq" int not null default 0, primary key ("id"));`);
    this.addSql(`comment on column "applicant"."corrected_seq" is 'seq of the last correction of this person';`);
    this.addSql(`create index "applicant_proposal_id_index" on "applicant" ("proposal_id");`);
    this.addSql(`create index "applicant_nik_index_index" on "applicant" ("nik_index");`);

    this.addSql(`create table "applicant_family" ("proposal_id" uuid not null, "kk" bytea not null, "kk_index" bytea null, "address" bytea not null, "phone" bytea null, "key_id" uuid not null, primary key ("proposal_id"));`);
    this.addSql(`create index "applicant_family_kk_index_index" on "applicant_family" ("kk_index");`);

    this.addSql(`create table "region" ("code" text not null, "name" text not null, "level" text not null, "zone" smallint not null, primary key ("code"));`);
    this.addSql(`comment on column "region"."code" is 'dotted, ends at a whole level: 32, 32.01, 32.01.05, 32.01.05.2003';`);
    this.addSql(`comment on column "region"."zone" is 'hours ahead of UTC: 7, 8 or 9';`);

    this.addSql(`create table "rule_set" ("version" text not null, "valid_from" date not null, "body" jsonb not null, primary key ("version"));`);
    this.addSql(`comment on column "rule_set"."valid_from" is 'first day on which a new proposal may be pinned to it';`);

    this.addSql(`create table "survey" ("id" uuid not null, "proposal_id" uuid not null, "seq" int not null, "instrument" text not null, "version" text not null, "answers" bytea not null, "key_id" uuid not null, primary key ("id"));`);
    this.addSql(`comment on column "survey"."seq" is 'the event that brought it';`);
    this.addSql(`create index "survey_proposal_id_index" on "survey" ("proposal_id");`);

    this.addSql(`create table "token_bucket" ("system" text not null, "tokens" numeric not null, "at" timestamptz(3) not null, primary key ("system"));`);

    this.addSql(`alter table "outbox" add constraint "outbox_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "note" add constraint "note_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "identity_check" add constraint "identity_check_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "proposal_event" add constraint "proposal_event_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "document" add constraint "document_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "applicant" add constraint "applicant_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "applicant_family" add constraint "applicant_family_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "survey" add constraint "survey_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);

    this.addSql(`alter table "claim" enable row level security;`);
    this.addSql(`alter table "claim" force row level security;`);
    this.addSql(`create policy "area" on "claim" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "family" enable row level security;`);
    this.addSql(`alter table "family" force row level security;`);
    this.addSql(`create policy "area" on "family" using (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end) with check (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end);`);
    this.addSql(`alter table "membership" enable row level security;`);
    this.addSql(`alter table "membership" force row level security;`);
    this.addSql(`create policy "area" on "membership" using ((select current_setting('terdata.region', true)) = '*' or exists (select from family where family.id = family_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from family where family.id = family_id));`);
    this.addSql(`alter table "person" enable row level security;`);
    this.addSql(`alter table "person" force row level security;`);
    this.addSql(`create policy "area" on "person" using ((select current_setting('terdata.region', true)) = '*' or exists (select from membership where membership.person_id = person.id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from membership where membership.person_id = person.id));`);
    this.addSql(`alter table "proposal" enable row level security;`);
    this.addSql(`alter table "proposal" force row level security;`);
    this.addSql(`create policy "area" on "proposal" using (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end) with check (case when (select current_setting('terdata.region', true)) = '*' then true else region_code = (select current_setting('terdata.region', true)) or region_code like (select current_setting('terdata.region', true)) || '.%' end);`);
    this.addSql(`alter table "outbox" enable row level security;`);
    this.addSql(`alter table "outbox" force row level security;`);
    this.addSql(`create policy "area" on "outbox" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "note" enable row level security;`);
    this.addSql(`alter table "note" force row level security;`);
    this.addSql(`create policy "area" on "note" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "identity_check" enable row level security;`);
    this.addSql(`alter table "identity_check" force row level security;`);
    this.addSql(`create policy "area" on "identity_check" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "proposal_event" enable row level security;`);
    this.addSql(`alter table "proposal_event" force row level security;`);
    this.addSql(`create policy "area" on "proposal_event" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`create policy "machine_only" on "proposal_event" as restrictive for insert to "terdata_worker" with check (actor_id = 'system');`);
    this.addSql(`alter table "document" enable row level security;`);
    this.addSql(`alter table "document" force row level security;`);
    this.addSql(`create policy "area" on "document" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "applicant" enable row level security;`);
    this.addSql(`alter table "applicant" force row level security;`);
    this.addSql(`create policy "area" on "applicant" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "applicant_family" enable row level security;`);
    this.addSql(`alter table "applicant_family" force row level security;`);
    this.addSql(`create policy "area" on "applicant_family" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
    this.addSql(`alter table "survey" enable row level security;`);
    this.addSql(`alter table "survey" force row level security;`);
    this.addSql(`create policy "area" on "survey" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
  }

}
