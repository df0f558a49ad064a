import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFileName } from '../../../../electron/shell/file-name.ts';

test.each([
  ['Báo cáo quý I/2017', 'Báo cáo quý I 2017'],
  ['a: b? <c> | "d" *', 'a b c d'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['con', '_con'],
  ['', '_'],
  ['...', '_'],
  ['Tổng hợp. ', 'Tổng hợp'],
  ['Huye\u0323\u0302n', 'Huyện'],
])('%s becomes %s', (title, name) => {
  expect(toFileName(title)).toBe(name);
});

test('whatever the title, Windows takes the name and it leads nowhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = toFileName(title);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|[. ]$/);
      expect(name.length).toBeLessThanOrEqual(121);
    }),
  );
});
