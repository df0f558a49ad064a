import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentTables } from '../../../../shared/intake/plan/plan.ts';
import { columnName } from '../../../../shared/log/describe-change.ts';

const folder = new URL('../../../../electron/backend/store/migrations/', import.meta.url);
const schema = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const tables = [...schema.matchAll(/CREATE TABLE (\w+) \(\n([\s\S]*?)\n\) STRICT/g)].map(
  ([, table = '', body = '']) =>
    [table, [...body.matchAll(/^ {2}([a-z_]+)\s/gm)].map(([, column = '']) => column)] as const,
);
const content: readonly string[] = contentTables;

describe('columns in the history', () => {
  test('each column of the content tables is hidden or has a name that is not its own', () => {
    const columns = tables.filter(([table]) => content.includes(table)).flatMap(([, names]) => names);
    expect(new Set(columns).size).toBeGreaterThan(80);
    const bare = (column: string) => column.charAt(0).toUpperCase() + column.slice(1);
    expect([...new Set(columns)].filter((one) => one !== 'id' && columnName(one) === bare(one))).toEqual([]);
  });
});
