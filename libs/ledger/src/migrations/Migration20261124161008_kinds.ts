import { Migration } from '@mikro-orm/migrations';

export class Migration20261124161008_kinds extends Migration {

  override name = 'Migration20261124161008_kinds';

  override up(): void | Promise<void> {
    this.addSql(`create table "benefit" ("id" uuid not null, "family_id" uuid not null, "programme" text not null, "source" text not null, "proposal_id" uuid null, "since" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`comment on column "benefit"."source" is 'who says so: \`terdata\`, or the office whose list it came from';`);
    this.addSql(`comment on column "benefit"."proposal_id" is 'the proposal that granted it';`);
    this.addSql(`create index "benefit_family_id_index" on "benefit" ("family_id");`);
    this.addSql(`alter table "benefit" add constraint "benefit_proposal_id_unique" unique ("proposal_id");`);

    this.addSql(`create table "reporter" ("proposal_id" uuid not null, "who" bytea not null, "status_digest" bytea null, "key_id" uuid not null, primary key ("proposal_id"));`);
    this.addSql(`create index "reporter_status_digest_index" on "reporter" ("status_digest");`);

    this.addSql(`alter table "benefit" enable row level security;`);
    this.addSql(`alter table "benefit" force row level security;`);
    this.addSql(`create policy "area" on "benefit" using ((select current_setting('terdata.region', true)) = '*' or exists (select from family where family.id = family_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from family where family.id = family_id));`);

    this.addSql(`alter table "reporter" add constraint "reporter_proposal_id_foreign" foreign key ("proposal_id") references "proposal" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "reporter" enable row level security;`);
    this.addSql(`alter table "reporter" force row level security;`);
    this.addSql(`create policy "area" on "reporter" using ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id)) with check ((select current_setting('terdata.region', true)) = '*' or exists (select from proposal where proposal.id = proposal_id));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "benefit" cascade;`);
    this.addSql(`drop table if exists "reporter" cascade;`);
  }

}
