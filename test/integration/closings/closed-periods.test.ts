import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import type { ClosingDocument } from '../../../shared/contract/closing-views.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { makeCorrector } from '../../support/make-corrector.ts';
import { problemFromAsync } from '../../support/problem-from.ts';

const period = '2017-Q1';
const both: ClosingDocument[] = [{ kind: 'quarterly' }, { kind: 'form', formId: 'bieu-2-btctw' }];
let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const write = (name: string, figures: Figures, text: Parameters<typeof form2>[1] = {}) =>
  desk.write(name, [form2({ ...cleanFigures, ...figures }, text)]);
const list = (name: string, people: readonly Person[], words: string) =>
  desk.write(name, [listC(people.map(person), { period: `(${words})` })]);
const close = (documents = both) => desk.call('closings/close', { period, documents, note: '' });
const state = (of = period) => desk.call('closings/read', { period: of });
const differences = async () => (await state()).versions.at(-1)?.documents.flatMap((one) => one.differences);

const mai: Person = { name: 'Lò Thị Mai', female: day('1990-03-08'), people: 'Thái', decisionDate: day('2017-02-10') };
const tua: Person = { name: 'Giàng A Tủa', male: day('1989-11-20'), people: 'Mông', decisionDate: day('2017-03-01') };
const dinh: Person = { name: 'Mùa A Dinh', male: day('1991-07-01'), people: 'Mông', decisionDate: day('2017-05-04') };

test('a period is closed with its documents, its number and a check code, and the history says so', async () => {
  await desk.takeIn(await write('1.xlsx', {}));
  const { offers, ...before } = await state();
  expect(before).toMatchObject({ isOver: true, versions: [] });
  expect(offers[0]).toMatchObject({ document: { kind: 'quarterly' }, missing: 0 });
  expect(offers).toContainEqual({
    document: { kind: 'form', formId: 'bieu-2-btctw' },
    title: 'Biểu số 2-BTCTW. THỐNG KÊ ĐẢNG VIÊN MỚI KẾT NẠP',
    missing: 0,
  });
  await close();
  const { versions } = await state();
  expect(versions).toMatchObject([
    {
      number: 1,
      closedAt: '2026-03-02T08:00:00',
      checkCode: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/),
      reopenedAt: null,
      isCodeRight: true,
      documents: [
        { title: 'Tổng hợp kết quả kết nạp đảng viên', differences: [] },
        { title: 'Biểu số 2-BTCTW', differences: [] },
      ],
    },
  ]);
  const documentId = versions[0]?.documents[1]?.id ?? 0;
  const paper = await desk.call('reports/build', { report: { kind: 'signed', documentId } });
  const line = `Bản chốt, chốt quý I/2017 ngày 02/03/2026; mã kiểm tra ${versions[0]?.checkCode}.`;
  expect(paper.blocks).toContainEqual({ kind: 'notes', title: line, lines: [] });
  expect(paper.remarks).toContainEqual({ label: 'Chốt kỳ', text: line });
  const { rows } = await desk.call('log/list', { filter: {}, from: 0, count: 5 });
  expect(rows[0]).toMatchObject({ kind: 'closing', period: { code: period }, mayUndo: false });
  const changes = await desk.call('log/read-changes', {
    changeSetId: rows[0]?.changeSetId ?? 0,
    ...{ from: 0, count: 10 },
  });
  expect(changes.rows.map(({ table, subject }) => [table, subject])).toEqual([
    ['Bản chốt', 'Quý I/2017'],
    ['Báo cáo đã chốt', 'Biểu tổng hợp kết quả kết nạp đảng viên quý I năm 2017'],
    ['Báo cáo đã chốt', expect.stringContaining('Biểu số 2-BTCTW')],
  ]);
});

test('only forms somebody reported a figure of are offered, and a period is closed once, with something', async () => {
  expect((await state()).offers).toMatchObject([{ document: { kind: 'quarterly' } }]);
  expect(await problemFromAsync(close([]))).toMatchObject({ code: 'closing.no-documents' });
  await close([{ kind: 'quarterly' }]);
  expect(await problemFromAsync(close())).toMatchObject({
    code: 'closing.already-closed',
    facts: { period: 'Quý I/2017', day: '02/03/2026' },
  });
});

describe('after a period was closed', () => {
  let intake = 0;
  beforeEach(async () => {
    intake = (await desk.takeIn(await write('1.xlsx', {}))).changeSetId;
    await close();
  });

  test('a new version with other figures is shown and not written; one with the same figures is', async () => {
    const before = await contentOf(desk);
    const path = await write('2.xlsx', { 'I.2': [2, 5] });
    const { planId, planHash, problems } = await desk.stage(path, { replaceSubmission: true });
    expect([planId === null, planHash]).toEqual([false, null]);
    const problem = problems.find(({ code }) => code === 'closing.period-closed');
    expect(problem).toMatchObject({ weight: 'stop', place: { at: 'file', file: '2.xlsx' } });
    expect(problem === undefined ? '' : describeProblem(problem).what).toBe(
      'Quý I/2017 đã chốt ngày 02/03/2026. Lần ghi này làm 2 số đã ký khác đi, ví dụ “Dân tộc thiểu số” của Đảng bộ xã Nà Khoa: 3 thành 2.',
    );
    expect(await contentOf(desk)).toEqual(before);
  });

  test('a report of another period is written', async () => {
    await desk.takeIn(await write('q2.xlsx', { 'I.2': [2, 5] }, { period: 'QUÝ II NĂM 2017' }));
    expect(await differences()).toEqual([]);
  });

  test('its imports are not undone', async () => {
    expect(await problemFromAsync(desk.call('changes/undo', { changeSetId: intake }))).toMatchObject({
      code: 'closing.period-closed',
      facts: { period: 'Quý I/2017' },
    });
    expect(await differences()).toEqual([]);
  });

  test('its figures are not corrected, those of another period are', async () => {
    await desk.takeIn(await write('q2.xlsx', { 'I.3': [1, 0] }, { period: 'QUÝ II NĂM 2017' }));
    const unit = (await desk.call('units/list', {})).find(({ name }) => name === 'Đảng bộ xã Nà Khoa')?.unitId ?? 0;
    const own = makeCorrector(desk, period);
    const cell = await own.cellBehind(unit, 'admitted.minority');
    expect(await problemFromAsync(own.preview(cell, '2'))).toMatchObject({ code: 'closing.period-closed' });
    const other = makeCorrector(desk, '2017-Q2');
    await other.correct(await other.cellBehind(unit, 'admitted.minority'), '2');
    expect(await differences()).toEqual([]);
  });

  test('neither the closing nor the reopening is undone', async () => {
    const [closing] = (await desk.call('log/list', { filter: {}, from: 0, count: 1 })).rows;
    const undo = desk.call('changes/undo', { changeSetId: closing?.changeSetId ?? 0 });
    expect(await problemFromAsync(undo)).toMatchObject({ code: 'closing.not-undone' });
  });

  test('opened again with a reason it takes changes, is closed as an amended version, and the first one stays', async () => {
    expect(await problemFromAsync(desk.call('closings/reopen', { period, reason: '  ' }))).toMatchObject({
      code: 'closing.reason-needed',
    });
    await desk.call('closings/reopen', { period, reason: 'Nà Khoa báo sai dân tộc' });
    await desk.takeIn(await write('2.xlsx', { 'I.2': [2, 5] }), { replaceSubmission: true });
    await close();
    const { versions } = await state();
    expect(versions).toMatchObject([
      { number: 1, reopenReason: 'Nà Khoa báo sai dân tộc', isCodeRight: true },
      { number: 2, reopenedAt: null, isCodeRight: true },
    ]);
    expect(versions[0]?.checkCode).not.toBe(versions[1]?.checkCode);
    const shown = async (version: number) => {
      const documentId = versions[version]?.documents[1]?.id ?? 0;
      const { blocks } = await desk.call('reports/build', { report: { kind: 'signed', documentId } });
      const cells = blocks.flatMap((one) => (one.kind === 'table' ? one.table.rows.flatMap((row) => row.cells) : []));
      const minority = cells.find(({ figure }) => figure?.indicator === 'admitted.minority');
      const line = blocks.find((one) => one.kind === 'notes' && one.title.includes('mã kiểm tra'));
      return [minority?.value, line?.kind === 'notes' ? line.title : ''];
    };
    expect(await shown(0)).toMatchObject([{ shown: '3' }, expect.stringContaining('không còn hiệu lực')]);
    expect(await shown(1)).toMatchObject([
      { shown: '2' },
      expect.stringMatching(/^Bản điều chỉnh số 1, chốt quý I\/2017/),
    ]);
  });

  test('a figure that came to differ all the same is named, and a document changed in the file is told by its code', async () => {
    await inFile((db) => {
      db.prepare(`UPDATE reported_value SET value = 2 WHERE row_code = 'I.2' AND value = 3`).run();
    });
    expect(await differences()).toMatchObject([
      { unitName: 'Đảng bộ xã Nà Khoa', periodName: 'Quý I/2017', label: 'Dân tộc thiểu số', signed: '3', now: '2' },
      { unitName: 'Đảng bộ huyện Nậm Pồ' },
      { unitName: 'Đảng bộ huyện Nậm Pồ' },
    ]);
    await inFile((db) => {
      db.prepare(
        `UPDATE closed_document SET signed_document = replace(signed_document, '"shown":"3"', '"shown":"2"')`,
      ).run();
    });
    expect((await state()).versions[0]?.isCodeRight).toBe(false);
  });
});

test('a list that adds somebody to the closed period is not written, one of six months that does not is', async () => {
  await desk.takeIn(await list('q1.xlsx', [mai], 'Quý I năm 2017'));
  await close([{ kind: 'quarterly' }]);
  const late = await desk.stage(await list('q1-2.xlsx', [mai, tua], 'Quý I năm 2017'), { replaceSubmission: true });
  expect(late.problems.map(({ code }) => code)).toContain('closing.period-closed');
  const half = await desk.stage(await list('6t.xlsx', [mai, tua, dinh], '6 tháng đầu năm 2017'));
  expect(half.problems.map(({ code }) => code)).toContain('closing.period-closed');
  await desk.takeIn(await list('6t-2.xlsx', [mai, dinh], '6 tháng đầu năm 2017'));
  expect(await differences()).toEqual([]);
});

test('an earlier open period that the signed documents compare with or add up does not change them either', async () => {
  const lastYear = { period: 'QUÝ I NĂM 2016' };
  await desk.takeIn(await write('2016.xlsx', { 'I.2': [2, 0] }, lastYear));
  await desk.takeIn(await write('1.xlsx', { 'I.2': [3, 2] }));
  await close();
  const again = await desk.stage(await write('2016-2.xlsx', { 'I.2': [1, 0] }, lastYear), { replaceSubmission: true });
  expect(again.problems.map(({ code }) => code)).toContain('closing.period-closed');
  expect(await differences()).toEqual([]);
});

test('a counting rule changed from a day within the closed period is refused where it changes a figure', async () => {
  const ceremonyLater = { ...mai, ceremony: day('2017-04-02') };
  await desk.takeIn(await list('q1.xlsx', [ceremonyLater], 'Quý I năm 2017'));
  await close([{ kind: 'quarterly' }]);
  const settings = { ...(await desk.call('settings/read', {})), countingDate: 'ceremony' } as const;
  expect(await problemFromAsync(desk.call('settings/save', { settings, from: '2017-01-01' }))).toMatchObject({
    code: 'closing.period-closed',
  });
  await desk.call('settings/save', { settings, from: '2018-01-01' });
  expect(await differences()).toEqual([]);
});

/** Writes into the data file behind the app's back. */
async function inFile(work: (db: Database.Database) => void): Promise<void> {
  await desk.call('data/close', {});
  const db = new Database(desk.dataFile);
  work(db);
  db.close();
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
}
