import { Migration } from '@mikro-orm/migrations';

export class Migration20261124133952_by_actor extends Migration {

  override name = 'Migration20261124133952_by_actor';

  override up(): void | Promise<void> {
    this.addSql(`create index "proposal_event_actor_id_at_index" on "proposal_event" ("actor_id", "at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "proposal_event_actor_id_at_index";`);
  }

}
