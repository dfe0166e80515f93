import { Migration } from '@mikro-orm/migrations';

export class Migration20261124105401_one_row_per_nik extends Migration {
  override name = 'Migration20261124105401_one_row_per_nik';

  override up(): void {
    this.addSql(`drop index "person_active_nik";`);
    this.addSql(`comment on column "person"."active" is 'false once the family has left the registry';`);
    this.addSql(`comment on column "person"."nik_index" is 'one row per NIK, also of those who have left';`);
    this.addSql(`alter table "person" add constraint "person_nik_index_unique" unique ("nik_index");`);
  }

  override down(): void {
    this.addSql(`alter table "person" drop constraint "person_nik_index_unique";`);
    this.addSql(`comment on column "person"."nik_index" is null;`);
    this.addSql(`comment on column "person"."active" is null;`);
    this.addSql(`create unique index "person_active_nik" on "person" ("nik_index") where "active";`);
  }
}
