import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glossary } from '../../../../shared/glossary/glossary.ts';
import { contentTables } from '../../../../shared/intake/plan/plan.ts';
import { problemSentences } from '../../../../shared/text/vi/problems.ts';

/** Columns of bookkeeping that no person ever reads about. */
const technical = new Set([
  'id',
  'only_row',
  'next_id',
  'is_sample',
  'created_at',
  'app_version',
  'at',
  'plan_hash',
  'undone_by',
  'set_id',
  'position',
  'table_name',
  'row_id',
  'name',
  'size',
  'content',
  'unit_id',
  'name_key',
  'source_file_id',
  'row_count',
  'sort_key',
  'person_id',
  'intake_id',
  'replaces_id',
  'is_current',
  'submission_id',
  'value_text',
  'field',
]);

const names = new Set(glossary.map((entry) => entry.name));
const camel = (snake: string) => snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const folder = new URL('../../../../electron/backend/store/migrations/', import.meta.url);
const schema = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('glossary', () => {
  test('every name stands once', () => {
    expect(names.size).toBe(glossary.length);
  });

  test('every content table has a term', () => {
    expect(contentTables.filter((table) => !names.has(camel(table)))).toEqual([]);
  });

  test('every column that people may read about has a term', () => {
    const columns = [...schema.matchAll(/^ {2}([a-z0-9_]+)\s+(?:TEXT|INTEGER|BLOB)/gm)].map((match) => match[1] ?? '');
    expect(columns.length).toBeGreaterThan(80);
    expect([...new Set(columns)].filter((column) => !technical.has(column) && !names.has(camel(column)))).toEqual([]);
  });

  test('terms are composed Unicode without stray spaces', () => {
    for (const { term } of glossary) expect(term).toBe(term.normalize('NFC').trim());
  });

  test('no sentence uses a word that the glossary avoids', () => {
    const avoided = glossary.flatMap((entry) => entry.avoid ?? []);
    const sentences = Object.values(problemSentences).flatMap((sentence) => Object.values(sentence));
    expect(sentences.filter((text) => avoided.some((word) => text.includes(word)))).toEqual([]);
  });
});
