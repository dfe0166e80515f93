import { Migration } from '@mikro-orm/migrations';

export class Migration20261124133456_officer_changes extends Migration {

  override name = 'Migration20261124133456_officer_changes';

  override up(): void | Promise<void> {
    this.addSql(`create table "officer_change" ("id" bigserial primary key, "at" timestamptz(3) not null, "actor_id" uuid not null, "officer_id" uuid not null, "act" text not null, "absent_until" timestamptz(3) null, "deputy_id" uuid null, "reason" text not null);`);
    this.addSql(`comment on column "officer_change"."act" is 'absence';`);
    this.addSql(`comment on column "officer_change"."absent_until" is 'nothing where they are back';`);
    this.addSql(`comment on column "officer_change"."reason" is 'a code';`);
    this.addSql(`create index "officer_change_officer_id_index" on "officer_change" ("officer_id");`);

    this.addSql(`create or replace function "officer_change_officer_change_is_kept_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'officer_change' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "officer_change_is_kept" BEFORE UPDATE OR DELETE on "officer_change" for each ROW execute function "officer_change_officer_change_is_kept_fn"();`);
    this.addSql(`create or replace function "officer_change_officer_change_is_not_emptied_fn"() returns trigger as \$\$ begin raise exception '% is append-only', 'officer_change' using errcode = 'restrict_violation'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "officer_change_is_not_emptied" BEFORE TRUNCATE on "officer_change" for each STATEMENT execute function "officer_change_officer_change_is_not_emptied_fn"();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger if exists "officer_change_is_kept" on "officer_change";`);
    this.addSql(`drop function if exists "officer_change_officer_change_is_kept_fn"();`);
    this.addSql(`drop trigger if exists "officer_change_is_not_emptied" on "officer_change";`);
    this.addSql(`drop function if exists "officer_change_officer_change_is_not_emptied_fn"();`);
    this.addSql(`drop table if exists "officer_change" cascade;`);
  }

}
