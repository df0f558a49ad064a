import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import type { Output } from '../../../shared/contract/calls.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { AppState, FormSummary, IntakeRecord } from '../../../shared/contract/views.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { indicators } from '../../../shared/statistics/indicators.ts';
import { makeSampleTargets, sampleTargetsReport } from './sample-targets.ts';
import { sampleFilledForm, sampleForm, samplePeriod, sampleSettings, sampleSummary } from './sample-documents.ts';
import { admittedAnew } from '../unseen-blanks.ts';
import { BLANK, learnAnswersFor, pictureOfBlank } from './learn-answers.ts';
import { fewFiles, findSample, largeFile, manyFiles, type SampleFile } from './sample-files.ts';
import { correctableFigure, logChanges, logEntries } from './sample-log.ts';
import { differenceOfPlan } from './sample-difference.ts';
import { pipelineAnswers } from './sample-pipeline.ts';
import { pictureOfSample, rowsOfPlan, stageSample } from './sample-intake.ts';
import { unitAnswers } from './unit-answers.ts';
import { sampleBoard, sampleReport } from './sample-reporting.ts';
import { openPeriodAnswers } from './sample-closings.ts';
import { placesAnswers } from './sample-places.ts';
import { overviewAnswers, sampleOverviewReport } from './sample-overview.ts';
import { explanation, figureTable, period, rootUnit, unitViews } from './sample-figures.ts';

export const sampleState: AppState = {
  version: '0.1.0',
  today: '2017-04-05',
  dataFile: { name: 'Đảng bộ huyện Nậm Sen.skn', folder: 'C:\\Users\\vanphong\\Documents\\Sổ Kết Nạp', isSample: true },
  settings: sampleSettings,
  lastBackupAt: '2017-04-05T08:10:00',
  latestPeriod: samplePeriod.code,
};

const forms: readonly FormSummary[] = formDefinitions.map(({ id, number: printed, title, series }) => ({
  id,
  number: printed,
  title,
  series,
}));

const records: readonly IntakeRecord[] = [
  {
    changeSetId: 41,
    file: 'Biểu 2 quý I Sen Hạ.xlsx',
    kind: 'form',
    formTitle: 'Biểu số 2-BTCTW',
    unit: { id: 2, name: 'Đảng bộ thị trấn Sen Hạ' },
    period,
    rows: 58,
    at: '2017-04-04T15:32:00',
  },
  {
    changeSetId: 40,
    file: 'DS kết nạp Q1 Nậm Sen.xlsx',
    kind: 'admissions',
    formTitle: null,
    unit: { id: 3, name: 'Đảng bộ xã Nậm Sen' },
    period,
    rows: 4,
    at: '2017-04-04T15:30:00',
  },
  {
    changeSetId: 38,
    file: 'Giao chỉ tiêu 2017.xlsx',
    kind: 'targets',
    formTitle: null,
    unit: null,
    period: null,
    rows: 25,
    at: '2017-01-16T08:02:00',
  },
];

const blankPicture = pictureOfBlank(admittedAnew());

const lent = ({ token, name }: SampleFile) => ({ token, name });

/** What speaks against a form; the second word was written for older figures. */
const failedChecks: Output<'forms/list-checks'> = [
  {
    key: 'sum',
    sentence:
      'Tệp “Biểu 2 Nà Thông.xlsx”, trang “Biểu 2”, ô B9: Biểu số 2-BTCTW của Đảng bộ xã Nà Thông, Quý I/2017: cộng các dòng “Tiểu học” đến “Trung học phổ thông” được 7, dòng “Tổng số đảng viên mới kết nạp” ghi 8 (lệch 1).',
    weight: 'note',
    explanation: { text: 'Một đồng chí chưa có bằng, đang chờ xác nhận.', isStale: false },
  },
  {
    key: 'year',
    sentence:
      'Đảng bộ xã Huổi Mây, Biểu số 2-BTCTW, dòng “Nữ”: cột cùng kỳ năm trước ghi 3, biểu Quý I/2016 của đơn vị ghi 2 (lệch 1).',
    weight: 'note',
    explanation: { text: 'Năm trước báo cáo sót một đồng chí.', isStale: true },
  },
];

/** Answers of a data file with a quarter's figures of an invented district. */
export const sampleAnswers: FakeAnswers = {
  ...makeSampleTargets(),
  ...learnAnswersFor(admittedAnew()),
  ...pipelineAnswers,
  ...placesAnswers,
  ...openPeriodAnswers,
  'app/read-state': () => sampleState,
  'dialog/choose-workbooks': () => fewFiles.map(lent),
  'dialog/choose-backup': () => null,
  'dialog/choose-data-file': () => null,
  'dialog/choose-new-data-file': () => null,
  'templates/save': ({ kinds }) => ({
    written: kinds.map((kind) => ({ name: `02_2017-Q1_${kind}.xlsx`, folder: 'C:\\Users\\vanphong\\Documents' })),
    refused: [stopWith('template.file-exists', {}, { at: 'file', file: '03_2017-Q1.xlsx' }).problem],
  }),
  'shell/open-data-folder': () => null,
  'shell/restart-backend': () => null,
  'data/close': () => ({ ...sampleState, dataFile: null }),
  'settings/read': () => sampleSettings,
  'settings/save': ({ settings }) => settings,
  'units/list': () => unitViews,
  'units/name-reporting': () => ({
    count: unitViews.length - 1,
    first: unitViews.slice(1).map(({ unitId, name }) => ({ id: unitId, name })),
  }),
  ...unitAnswers(unitViews),
  'intake/expand': ({ files }) => ({
    files: files.flatMap((token) => {
      const found = findSample(token);
      return found === null ? [] : [lent(found)];
    }),
    skipped: [],
  }),
  'intake/list-waiting': () => [],
  'intake/forget': () => null,
  'intake/stage': (input) => stageSample(input, unitViews),
  'intake/read-sheet': (input) => (input.file === BLANK ? blankPicture(input) : pictureOfSample(input)),
  'intake/read-difference': differenceOfPlan,
  'intake/read-rows': rowsOfPlan,
  'intake/cancel': () => null,
  'intake/discard': () => null,
  'intake/commit': () => ({
    changeSetId: 42,
    written: { rows: 6, add: 6, change: 0, same: 0, question: 0, leftOut: 0 },
  }),
  'intake/list': () => records,
  'log/list': ({ from, count }) => ({ total: logEntries.length, rows: logEntries.slice(from, from + count) }),
  'log/read-changes': () => ({ total: logChanges.length, rows: logChanges }),
  'corrections/read': () => correctableFigure,
  'indicators/list': () => indicators,
  'figures/read-table': ({ period: code, indicators: codes }) =>
    figureTable(codes ?? indicators.map((indicator) => indicator.code), code),
  'figures/explain': ({ indicator, unitId, period: code }) => explanation(indicator, unitId ?? rootUnit.id, code),
  'forms/list': () => forms,
  'forms/list-learned': () => [],
  'forms/explain-check': () => failedChecks,
  'forms/list-checks': () => failedChecks,
  'forms/fill': ({ formId }) => sampleFilledForm(formId),
  ...overviewAnswers,
  'reporting/read-board': ({ period: code, count }) => sampleBoard(code, count),
  'reporting/read-report': ({ period: code, unitId }) => sampleReport(code, unitId),
  'reporting/save-contact': () => ({ changeSetId: 44 }),
  'reporting/save-note': () => ({ changeSetId: 45 }),
  'reporting/save-deadline': () => ({ changeSetId: 46 }),
  'reporting/save-rules': () => ({ changeSetId: 47 }),
  'reports/build'({ report }) {
    if (report.kind === 'quarterly') return sampleSummary();
    if (report.kind === 'overview') return sampleOverviewReport(report.period);
    return report.kind === 'targets' ? sampleTargetsReport() : sampleForm();
  },
  'paper/print': () => null,
  'paper/save-pdf': () => ({ name: 'Tổng hợp quý I năm 2017.pdf', folder: 'C:\\Users\\vanphong\\Documents' }),
  'paper/save-workbook': () => ({ name: 'Tổng hợp quý I năm 2017.xlsx', folder: 'C:\\Users\\vanphong\\Documents' }),
  'forms/save-filled-blank': () => ({
    written: { name: 'Bieu-2 – đã điền.xlsx', folder: 'C:\\Users\\vanphong\\Documents' },
    forms: [],
    cells: 104,
    problems: [],
  }),
  'safety/back-up': () => ({
    file: { token: 'b0', name: 'Nam-Sen_2017-04-05_09-00-00_v10_manual_1.skn-backup' },
    at: '2017-04-05T09:00:00',
    reason: 'manual',
    size: 3_565_158,
  }),
  'safety/list-backups': () => [
    {
      file: { token: 'b1', name: 'Nam-Sen_2017-04-05_08-10-00_v10_daily_1.skn-backup' },
      at: '2017-04-05T08:10:00',
      reason: 'daily',
      size: 3_565_158,
    },
    {
      file: { token: 'b2', name: 'Nam-Sen_2017-04-04_15-32-00_v10_intake_1.skn-backup' },
      at: '2017-04-04T15:32:00',
      reason: 'intake',
      size: 812_032,
    },
  ],
  'safety/check': () => ({
    schemaVersion: 10,
    integrity: 'ok',
    revision: 43,
    counts: {
      unit: 25,
      unit_version: 25,
      person: 1481,
      admission: 1481,
      submission: 22,
      reported_value: 1276,
      target: 25,
      source_file: 48,
    },
    problems: [],
  }),
};

/** Answers on the first day: no data file yet. */
export const startAnswers: FakeAnswers = {
  ...sampleAnswers,
  'app/read-state': () => ({ ...sampleState, dataFile: null, settings: null, lastBackupAt: null, latestPeriod: null }),
};

/** One large delivery: sixty files with two that are passed over, and a file of the former session. */
export const deliveryAnswers: FakeAnswers = {
  ...sampleAnswers,
  'dialog/choose-workbooks': () => [...manyFiles, largeFile].map(lent),
  'intake/expand': ({ files }) => ({
    files: files.flatMap((token) => {
      const found = findSample(token);
      return found === null ? [] : [lent(found)];
    }),
    skipped: [
      { code: 'file.lock-file', weight: 'note', place: { at: 'file', file: '~$Biểu 2 Sen Hạ.xlsx' }, facts: {} },
      { code: 'file.word', weight: 'note', place: { at: 'file', file: 'Công văn số 12.docx' }, facts: {} },
    ],
  }),
  'intake/list-waiting': () => [
    {
      file: { token: 'f5', name: 'Danh sách kết nạp Nà Thông.xlsx' },
      addedAt: '2017-04-04T16:55:00',
      choices: { fixes: [{ sheet: 'Danh sách', cell: 'E12', text: 'Mông' }] },
    },
  ],
};
