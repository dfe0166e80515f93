import { Migration } from '@mikro-orm/migrations';

/**
 * By hand: functions belong to no entity.
 * `ledger_now` and `ledger_clock` are PostgreSQL's own time, at the start of the transaction and at this very moment; a test may set it.
 * `take_claims` is the one look past row-level security that an operator has: which office holds a KK or NIK, and never whose.
 */
export class Migration20261124082239_functions extends Migration {
  override name = 'Migration20261124082239_functions';

  override up(): void {
    this.addSql(`create function ledger_now() returns timestamptz language sql stable as $$
      select date_trunc('milliseconds', coalesce(nullif(current_setting('terdata.now', true), '')::timestamptz, now())) $$;`);
    this.addSql(`create function ledger_clock() returns timestamptz language sql volatile as $$
      select date_trunc('milliseconds', coalesce(nullif(current_setting('terdata.now', true), '')::timestamptz, clock_timestamp())) $$;`);
    // Two statements, because the second must see what a rival committed while the first one waited for it.
    // In the order of the index, so that two families which share several members do not wait for each other.
    this.addSql(`create function take_claims(wanted jsonb) returns table (refused_proposal uuid, office text)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into claim as held (kind, field, blind_index, index_key, proposal_id, subject_id)
        select distinct on (w.kind, w.field, w.blind_index)
          w.kind, w.field, decode(w.blind_index, 'hex'), w.index_key, w.proposal_id, w.subject_id
        from jsonb_to_recordset(wanted)
          as w (kind text, field text, blind_index text, index_key text, proposal_id uuid, subject_id uuid)
        order by w.kind, w.field, w.blind_index, w.proposal_id
        on conflict (kind, field, blind_index) do update
          set proposal_id = excluded.proposal_id, subject_id = excluded.subject_id, released_at = null
          where held.released_at <= ledger_clock();
        return query
        select distinct on (w.proposal_id) w.proposal_id, coalesce(office.name, '')
        from jsonb_to_recordset(wanted) as w (kind text, field text, blind_index text, proposal_id uuid, subject_id uuid)
        join claim held on held.kind = w.kind and held.field = w.field and held.blind_index = decode(w.blind_index, 'hex')
        left join proposal on proposal.id = held.proposal_id
        left join office on office.id = proposal.office_id
        where (held.proposal_id, held.subject_id) <> (w.proposal_id, w.subject_id)
        order by w.proposal_id, office.name;
      end $$;`);
  }

  override down(): void {
    this.addSql(`drop function take_claims(jsonb);`);
    this.addSql(`drop function ledger_clock();`);
    this.addSql(`drop function ledger_now();`);
  }
}
