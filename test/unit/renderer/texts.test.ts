import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ui } from '../../../shared/text/vi/ui.ts';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g;

/** Every text of the catalogue; functions are called with a word in each place. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(Reflect.apply(part, null, ['x', 'x', 'x']))];
  return Object.values(part ?? {}).flatMap(textsOf);
}

describe('texts of the window', () => {
  test('no component holds words of its own', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: renderer });
    expect(files.length).toBeGreaterThan(50);
    const speaking = files.filter((file) =>
      VIETNAMESE.test(readFileSync(join(renderer, file), 'utf8').replace(COMMENT, '')),
    );
    expect(speaking).toEqual([]);
  });

  test('they are in one Unicode form, without stray spaces', () => {
    const texts = textsOf(ui);
    expect(texts.length).toBeGreaterThan(250);
    expect(
      texts.filter((text) => text !== text.normalize('NFC') || text !== text.trim() || text.includes('  ')),
    ).toEqual([]);
  });
});
