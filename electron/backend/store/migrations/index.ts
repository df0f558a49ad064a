import { firstTables } from './0010-first-tables.ts';
import { moreLists } from './0020-more-lists.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [firstTables, moreLists];
