import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { makeZip, type ZipPart } from '../../support/make-zip.ts';
import { problemFromAsync } from '../../support/problem-from.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const listOf = (people: readonly Person[]) => [listC(people.map(person))];

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const expand = async (...paths: readonly string[]) => {
  const lent = await Promise.all(paths.map((path) => desk.lend(path)));
  const { files, skipped } = await desk.call('intake/expand', { files: lent.map(({ token }) => token) });
  return {
    files,
    names: files.map(({ name }) => name),
    skipped: skipped.map(({ code, place }) => [code, place.at === 'file' ? place.file : '']),
  };
};
const put = (name: string, bytes: Uint8Array | string = '') => {
  const path = join(desk.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
const zipOf = (parts: readonly ZipPart[], name = 'gui.zip') => put(name, makeZip(parts));

describe('folders', () => {
  test('are walked in the order of names; what is no workbook is told line by line', async () => {
    for (const name of [
      '10-b.xlsx',
      '2-a.xlsx',
      'Đ.xls',
      'D.csv',
      'sâu/hơn/x.ods',
      '~$2-a.xlsx',
      '.an.xlsx',
      'Thumbs.db',
    ])
      put(`xa/${name}`);
    for (const name of ['desktop.ini', 'lối tắt.lnk', 'ảnh.png']) put(`xa/${name}`);
    symlinkSync(join(desk.folder, 'xa'), join(desk.folder, 'xa', 'vòng'));
    const { names, skipped } = await expand(join(desk.folder, 'xa'));
    expect(names).toEqual(['2-a.xlsx', '10-b.xlsx', 'D.csv', 'Đ.xls', 'sâu/hơn/x.ods']);
    expect(skipped.toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual(
      [
        ['file.skipped-hidden', '.an.xlsx'],
        ['file.skipped-other', 'ảnh.png'],
        ['file.skipped-hidden', 'desktop.ini'],
        ['file.skipped-shortcut', 'lối tắt.lnk'],
        ['file.skipped-hidden', 'Thumbs.db'],
        ['file.skipped-shortcut', 'vòng'],
        ['file.skipped-lock', '~$2-a.xlsx'],
      ].toSorted((a, b) => String(a[1]).localeCompare(String(b[1]))),
    );
  });

  test('no more than 5.000 files are taken, and the rest is told', async () => {
    for (let number = 0; number < 5003; number += 1) put(`nhieu/${number}.xlsx`);
    const lent = await desk.lend(join(desk.folder, 'nhieu'));
    const { files, skipped } = await desk.call('intake/expand', { files: [lent.token] });
    expect(files).toHaveLength(5000);
    expect(skipped).toMatchObject([{ code: 'file.skipped-too-many', facts: { count: 3, limit: 5000 } }]);
  });

  test('a file that was chosen itself is left to the reader, once', async () => {
    const named = put('ghi chú.docx', 'abc');
    const gone = join(desk.folder, 'khong-co.xlsx');
    expect(await expand(named, gone, named)).toMatchObject({ names: ['ghi chú.docx', 'khong-co.xlsx'], skipped: [] });
    expect((await expand(put('~$a.xlsx'))).skipped).toEqual([['file.skipped-lock', '~$a.xlsx']]);
  });
});

describe('archives', () => {
  test('give their workbooks, which are read from within and taken in', async () => {
    const workbook = readFileSync(await desk.write('na-khoa.xlsx', listOf([bun])));
    const zip = zipOf([
      { name: 'xã/', content: '' },
      { name: 'xã/na-khoa.xlsx', content: workbook },
      { name: 'stored.xlsx', content: workbook, stored: true },
      { name: 'trong.zip', content: 'PK' },
      { name: '__MACOSX/._na-khoa.xlsx', content: '' },
      { name: 'đọc.txt', content: '' },
    ]);
    const { files, names, skipped } = await expand(zip);
    expect(names).toEqual(['stored.xlsx', 'xã/na-khoa.xlsx']);
    expect(skipped).toEqual([
      ['file.skipped-hidden', '__MACOSX/._na-khoa.xlsx'],
      ['file.skipped-other', 'đọc.txt'],
      ['file.skipped-nested', 'trong.zip'],
    ]);
    const preview = await desk.call('intake/stage', { file: files[1]?.token ?? '' });
    expect(preview).toMatchObject({ file: 'na-khoa.xlsx', counts: { add: 1 } });
    const picture = await desk.call('intake/read-sheet', {
      file: files[0]?.token ?? '',
      sheet: 'Danh sách',
      from: 0,
      count: 20,
    });
    expect(picture.rows.length).toBeGreaterThan(5);
    await desk.commit(preview);
    expect(await desk.call('intake/list', {})).toHaveLength(2);
  });

  test('a workbook under another name is a workbook, an archive under another name an archive', async () => {
    const workbook = readFileSync(await desk.write('na-khoa.xlsx', listOf([bun])));
    expect((await expand(put('na-khoa.zip', workbook))).names).toEqual(['na-khoa.zip']);
    expect((await expand(zipOf([{ name: 'a.xlsx', content: workbook }], 'gui.dat'))).names).toEqual(['a.xlsx']);
    mkdirSync(join(desk.folder, 'thu-muc'));
    zipOf([{ name: 'b.xlsx', content: workbook }], 'thu-muc/gui.zip');
    expect((await expand(join(desk.folder, 'thu-muc'))).names).toEqual(['gui.zip/b.xlsx']);
  });

  test.each<[string, readonly ZipPart[], string]>([
    ['with a password', [{ name: 'a.xlsx', content: 'x', encrypted: true }], 'file.password'],
    ['with a way out of its folder', [{ name: '../a.xlsx', content: 'x' }], 'file.suspicious'],
    ['with two files of one name', ['a.xlsx', 'A.xlsx'].map((name) => ({ name, content: 'x' })), 'file.suspicious'],
    ['that unfolds without end', [{ name: 'a.xlsx', content: 'x', declaredSize: 2 ** 31 }], 'file.suspicious'],
  ])('one %s is refused with a line, and nothing of it is lent', async (_name, parts, code) => {
    expect(await expand(zipOf(parts))).toEqual({ files: [], names: [], skipped: [[code, 'gui.zip']] });
  });

  test('one that is damaged is refused, and a file in it that lies about its size when it is read', async () => {
    expect((await expand(put('hong.zip', 'không phải tệp nén'))).skipped).toEqual([['file.damaged', 'hong.zip']]);
    const { files } = await expand(zipOf([{ name: 'a.xlsx', content: 'x'.repeat(500), declaredSize: 20 }]));
    const problem = await problemFromAsync(desk.call('intake/stage', { file: files[0]?.token ?? '' }));
    expect(problem.code).toBe('file.suspicious');
  });
});

describe('files that wait', () => {
  const restart = async () => {
    await desk.call('data/close', {});
    const { token } = await desk.lend(desk.dataFile);
    await desk.call('data/open', { file: token });
  };
  const originals = async () => {
    const { counts } = await desk.call('safety/check', {});
    return counts['source_file'];
  };

  test('come back after a restart with their choices, are read from the kept original and can be written', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, { ...bun, people: 'Thái' }]));
    const leaveOut = [{ sheet: 'Danh sách', row: 11 }];
    await desk.stage(path);
    await desk.stage(path, { leaveOut });
    writeFileSync(path, 'thẻ nhớ đã rút');
    await restart();
    const waiting = await desk.call('intake/list-waiting', {});
    expect(waiting).toMatchObject([
      { file: { name: 'na-khoa.xlsx' }, addedAt: '2026-03-02T08:00:00', choices: { leaveOut } },
    ]);
    const [first] = waiting;
    const preview = await desk.call('intake/stage', { file: first?.file.token ?? '', ...first?.choices });
    expect(preview.counts).toMatchObject({ add: 1, leftOut: 1 });
    await desk.commit(preview);
    expect(await desk.call('intake/list-waiting', {})).toEqual([]);
  });

  test('survive that the app is killed between reading and writing, and nothing of them was written', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, { ...bun, people: 'Thái' }]));
    const leaveOut = [{ sheet: 'Danh sách', row: 11 }];
    await desk.call('data/close', {});
    const before = dumpContent(desk.dataFile);
    const script = join(import.meta.dirname, '../../support/stage-and-die.ts');
    const child = spawnSync(process.execPath, [script, desk.dataFile, path, JSON.stringify({ leaveOut })]);
    expect([child.signal, String(child.stdout)]).toEqual(['SIGKILL', 'ready\n']);
    rmSync(path);
    const { token } = await desk.lend(desk.dataFile);
    await desk.call('data/open', { file: token });
    expect(await contentOf(desk)).toEqual(before);
    const [first] = await desk.call('intake/list-waiting', {});
    expect(first?.choices).toEqual({ leaveOut });
    const preview = await desk.call('intake/stage', { file: first?.file.token ?? '', ...first?.choices });
    expect((await desk.commit(preview)).written).toMatchObject({ add: 1, leftOut: 1 });
  });

  test('that are forgotten leave nothing behind', async () => {
    const before = await originals();
    const path = await desk.write('na-khoa.xlsx', listOf([bun]));
    await desk.stage(path);
    expect(await originals()).toBe((before ?? 0) + 1);
    const { token } = await desk.lend(path);
    await desk.call('intake/forget', { files: [token] });
    expect(await desk.call('intake/list-waiting', {})).toEqual([]);
    expect(await originals()).toBe(before);
  });

  test('that were written and taken back keep their original as evidence when they are forgotten', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun]));
    const { changeSetId } = await desk.takeIn(path);
    await desk.call('changes/undo', { changeSetId });
    await desk.stage(path);
    const before = await originals();
    const { token } = await desk.lend(path);
    await desk.call('intake/forget', { files: [token] });
    expect(await originals()).toBe(before);
  });

  test('a file that is in already does not wait, and one that is no workbook is not kept', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun]));
    await desk.takeIn(path);
    await desk.stage(path);
    const before = await originals();
    await problemFromAsync(desk.stage(put('a.xlsx', 'không phải')));
    expect([await desk.call('intake/list-waiting', {}), await originals()]).toEqual([[], before]);
  });

  test('an original of one data file is not read into another', async () => {
    await desk.stage(await desk.write('na-khoa.xlsx', listOf([bun])));
    const [first] = await desk.call('intake/list-waiting', {});
    await desk.createDataFile('Khac.skn');
    const problem = await problemFromAsync(desk.call('intake/stage', { file: first?.file.token ?? '' }));
    expect(problem.code).toBe('app.file-token-unknown');
  });

  test('reading and forgetting change nothing of the content', async () => {
    const before = await contentOf(desk);
    const path = await desk.write('na-khoa.xlsx', listOf([bun]));
    await desk.stage(path);
    expect(await contentOf(desk)).toEqual(before);
  });
});

test('sixty files of a folder are taken in one after the other', async () => {
  mkdirSync(join(desk.folder, 'gui'));
  const letter = (index: number) => String.fromCharCode(65 + index);
  for (let index = 0; index < 60; index += 1) {
    const name = `Lò Văn ${letter(Math.floor(index / 20))}${letter(index % 20).toLowerCase()}n`;
    const own = person({ name, male: day('1940-05-14'), people: 'Mông' });
    await desk.write(`gui/${index}.xlsx`, [listC([own], { period: `(Năm ${1960 + index})` })]);
  }
  const { files } = await expand(join(desk.folder, 'gui'));
  let written = 0;
  for (const { token } of files) {
    const preview = await desk.call('intake/stage', { file: token });
    written += (await desk.commit(preview)).written.add;
  }
  expect([files.length, written]).toEqual([60, 60]);
});
