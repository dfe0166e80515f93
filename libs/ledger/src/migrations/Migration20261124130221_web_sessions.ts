import { Migration } from '@mikro-orm/migrations';

export class Migration20261124130221_web_sessions extends Migration {

  override name = 'Migration20261124130221_web_sessions';

  override up(): void | Promise<void> {
    this.addSql(`create table "attempt" ("name" text not null, "place" bytea not null, "since" timestamptz(3) not null, "times" int not null, primary key ("name", "place"));`);
    this.addSql(`comment on column "attempt"."name" is 'what is tried';`);
    this.addSql(`comment on column "attempt"."place" is 'HMAC of where it is tried from';`);
    this.addSql(`create index "attempt_since_index" on "attempt" ("since");`);

    this.addSql(`create table "web_session" ("id_hash" bytea not null, "officer_id" uuid not null, "signed_in_at" timestamptz(3) not null, "auth_at" timestamptz(3) not null, "seen_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, primary key ("id_hash"));`);
    this.addSql(`comment on column "web_session"."id_hash" is 'SHA-256 of the 256 random bits in the cookie';`);
    this.addSql(`comment on column "web_session"."auth_at" is 'when the issuer last asked who they are';`);
    this.addSql(`comment on column "web_session"."seen_at" is 'at most a minute behind';`);
    this.addSql(`comment on column "web_session"."ends_at" is 'however busy';`);
    this.addSql(`create index "web_session_officer_id_index" on "web_session" ("officer_id");`);
    this.addSql(`create index "web_session_seen_at_index" on "web_session" ("seen_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "attempt" cascade;`);
    this.addSql(`drop table if exists "web_session" cascade;`);
  }

}
