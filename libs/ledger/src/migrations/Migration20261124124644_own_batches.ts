import { Migration } from '@mikro-orm/migrations';

export class Migration20261124124644_own_batches extends Migration {
  override name = 'Migration20261124124644_own_batches';

  override up(): void {
    this.addSql(`alter table "access_log" add "proposal_ids" uuid[] null;`);
    this.addSql(
      `comment on column "access_log"."proposal_ids" is 'of a page of a queue: those whose heads were named';`,
    );

    // By hand: a batch id that was used for other items may have kept one command twice
    this.addSql(`delete from "batch_item" later using "batch_item" first
      where later."batch_id" = first."batch_id" and later."command_id" = first."command_id" and later."ordinal" > first."ordinal";`);
    this.addSql(`alter table "batch_item" drop constraint "batch_item_pkey";`);
    this.addSql(`alter table "batch_item" add primary key ("batch_id", "command_id");`);

    this.addSql(`alter table "batch" add "digest" bytea null;`);
    this.addSql(
      `comment on column "batch"."digest" is 'HMAC of its items, by which the same batch is known again; cleared at erasure';`,
    );
  }

  override down(): void {
    this.addSql(`alter table "access_log" drop column "proposal_ids";`);

    this.addSql(`alter table "batch" drop column "digest";`);

    this.addSql(`alter table "batch_item" drop constraint "batch_item_pkey";`);
    this.addSql(`alter table "batch_item" add primary key ("batch_id", "ordinal");`);
  }
}
