import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { rewriteZip } from '../../../../../../electron/backend/workbook/fill-blank/rewrite-zip.ts';
import { startReadJob } from '../../../../../../electron/backend/workbook/job/read-job.ts';
import { defaultReadLimits } from '../../../../../../electron/backend/workbook/job/read-limits.ts';
import { readZipDirectory } from '../../../../../../electron/backend/workbook/zip/zip-directory.ts';
import { makeZip } from '../../../../../support/make-zip.ts';
import { zipEntries } from '../../../../../support/zip-entries.ts';

const job = startReadJob({ file: 'a.xlsx', limits: defaultReadLimits });
const contents = (bytes: Buffer) => zipEntries(bytes).map(({ name, content }) => [name, content.toString('utf8')]);
const three = makeZip([
  { name: 'a.xml', content: 'first'.repeat(50) },
  { name: 'Ảnh/b.png', content: 'second', stored: true },
  { name: 'c.xml', content: 'third' },
]);

describe('a zip written anew', () => {
  test('with nothing changed is the same, byte for byte', () => {
    expect(rewriteZip(three, new Map(), job).equals(three)).toBe(true);
  });

  test('holds new content under names whose capitals do not matter, the rest as it was', () => {
    const made = rewriteZip(three, new Map([['a.xml', Buffer.from('short')]]), job);
    expect(contents(made)).toEqual([
      ['a.xml', 'short'],
      ['Ảnh/b.png', 'second'],
      ['c.xml', 'third'],
    ]);
    const [before, after] = [zipEntries(three), zipEntries(made)];
    for (const index of [1, 2]) expect(after[index]).toEqual(before[index]);
    expect(readZipDirectory(made, job).size).toBe(3);
  });

  test('lacks a part that is to go', () => {
    const made = rewriteZip(three, new Map([['ảnh/b.png', null]]), job);
    expect(contents(made).map(([name]) => name)).toEqual(['a.xml', 'c.xml']);
  });

  test('keeps the comment at its end', () => {
    const comment = Buffer.from('PK\u0005\u0006 kept');
    const commented = Buffer.concat([three, comment]);
    commented.writeUInt16LE(comment.length, three.length - 2);
    const made = rewriteZip(commented, new Map([['a.xml', Buffer.from('x')]]), job);
    expect(made.subarray(-comment.length).equals(comment)).toBe(true);
    expect(readZipDirectory(made, job).get('a.xml')?.size).toBe(1);
  });

  test('turns 64-bit fields into the usual ones', () => {
    const wide = makeZip([
      { name: 'a.xml', content: 'first', zip64: true },
      { name: 'b.xml', content: 'second', zip64: true },
    ]);
    const made = rewriteZip(wide, new Map([['a.xml', Buffer.from('other')]]), job);
    expect(contents(made)).toEqual([
      ['a.xml', 'other'],
      ['b.xml', 'second'],
    ]);
  });

  test('of a writer that puts sizes behind the data can be read, changed parts and unchanged ones', async () => {
    const stream = new PassThrough();
    const whole = buffer(stream);
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
    writer.addWorksheet('A').addRow(['x', 1]).commit();
    await writer.commit();
    const streamed = await whole;
    const before = zipEntries(streamed);
    expect(streamed.readUInt16LE(6) & 8).toBe(8);
    const name = before[0]?.name ?? '';
    const made = rewriteZip(streamed, new Map([[name.toLowerCase(), Buffer.from('<new/>')]]), job);
    const after = zipEntries(made);
    expect(after[0]?.content.toString('utf8')).toBe('<new/>');
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(readZipDirectory(made, job).size).toBe(before.length);
  });
});
