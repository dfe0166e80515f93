import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { Migration20261124082238_schema } from './Migration20261124082238_schema.ts';
import { Migration20261124082239_functions } from './Migration20261124082239_functions.ts';
import { Migration20261124090000_search } from './Migration20261124090000_search.ts';
import { Migration20261124105401_one_row_per_nik } from './Migration20261124105401_one_row_per_nik.ts';
import { Migration20261124124644_own_batches } from './Migration20261124124644_own_batches.ts';
import { Migration20261124125000_names_are_codes } from './Migration20261124125000_names_are_codes.ts';
import { Migration20261124130221_web_sessions } from './Migration20261124130221_web_sessions.ts';
import { Migration20261124133301_citizens } from './Migration20261124133301_citizens.ts';
import { Migration20261124133456_officer_changes } from './Migration20261124133456_officer_changes.ts';
import { Migration20261124133952_by_actor } from './Migration20261124133952_by_actor.ts';
import { Migration20261124144500_search_as_heard } from './Migration20261124144500_search_as_heard.ts';
import { Migration20261124161008_kinds } from './Migration20261124161008_kinds.ts';
import { Migration20261124161126_sessions_and_ceilings } from './Migration20261124161126_sessions_and_ceilings.ts';

/** In order. Listed, and not found in the folder, so that they run the same unbuilt, built and under Jest. */
export const MIGRATIONS: Constructor<Migration>[] = [
  Migration20261124082238_schema,
  Migration20261124082239_functions,
  Migration20261124090000_search,
  Migration20261124105401_one_row_per_nik,
  Migration20261124124644_own_batches,
  Migration20261124125000_names_are_codes,
  Migration20261124130221_web_sessions,
  Migration20261124133301_citizens,
  Migration20261124133456_officer_changes,
  Migration20261124133952_by_actor,
  Migration20261124144500_search_as_heard,
  Migration20261124161008_kinds,
  Migration20261124161126_sessions_and_ceilings,
];
