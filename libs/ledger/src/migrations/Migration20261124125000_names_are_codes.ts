import { Migration } from '@mikro-orm/migrations';

/** Neither a code nor free of the number of a person, which may be written in groups. */
const isNoCode = (column: string): string =>
  `("${column}" !~ '^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$' or "${column}" ~ '\\d{6}' or "${column}" ~ '(\\D*\\d){10}')`;

/**
 * By hand: what was typed into names that are kept in clear, before they became codes, may name a person, and is taken out for good.
 * There is no way back.
 */
export class Migration20261124125000_names_are_codes extends Migration {
  override name = 'Migration20261124125000_names_are_codes';

  override up(): void {
    this.addSql(`update "document" set "name" = 'other' where "name" not in
      ('minutes', 'attendance', 'sptjm', 'letter', 'statement', 'kk_photo', 'ktp_photo', 'house_photo', 'other');`);
    for (const column of ['instrument', 'version'])
      this.addSql(`update "survey" set "${column}" = 'unknown' where ${isNoCode(column)};`);
  }

  override down(): void {
    // What was taken out is gone
  }
}
