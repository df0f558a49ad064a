import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

function runDemo(): { readonly code: number | null; readonly headlines: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'build/demo.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = stdout.trimEnd().split('\n');
  return { code: status, headlines: lines.slice(lines.lastIndexOf('Đảng bộ huyện Nậm Pồ, Quý I/2017')) };
}

test('the demo run twice gives the same figures and leaves the papers where it says', () => {
  const first = runDemo();
  expect(first.code).toBe(0);
  expect(first.headlines.join('\n')).toMatch(/kết nạp: 74\n.*thiểu số: 57\n.*đảng viên: 1\.906\n/);
  expect(first.headlines).toContain('  Đảng bộ xã Nà Hỳ: 8/8 = 100,00%');
  expect(first.headlines).toContain('  Đảng bộ xã Nà Khoa: 4/9 = 44,44%');

  const folder = join(root, 'out', 'demo');
  for (const name of ['bao-cao/tong-hop-ket-nap-2017-Q1.pdf', 'bieu-2-btctw-2017-Q1.pdf']) {
    expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
  }
  for (const name of ['bao-cao/tong-hop-ket-nap-2017-Q1.xlsx', 'bieu-2-btctw-2017-Q1.xlsx']) {
    expect(existsSync(join(folder, name))).toBe(true);
  }
  expect(runDemo()).toEqual(first);
}, 180_000);
