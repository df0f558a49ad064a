import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Input } from '../../shared/contract/calls.ts';
import type { IntakePreview, IntakeReceipt } from '../../shared/contract/views.ts';
import { contentTables } from '../../shared/intake/plan/plan.ts';
import { writeWorkbook, type FixtureSheet } from '../fixtures/intake/write-workbook.ts';
import { makeTempBackend, type TempBackend } from './temp-backend.ts';

/** A backend with a data file that knows the units of `unitsSheet`, and a person at it who takes workbooks in. */
export type IntakeDesk = TempBackend & {
  readonly dataFile: string;
  /** Writes a workbook into the folder and gives its path. */
  write(file: string, sheets: readonly FixtureSheet[]): Promise<string>;
  stage(path: string, choices?: Omit<Input<'intake/stage'>, 'file'>): Promise<IntakePreview>;
  commit(preview: IntakePreview): Promise<IntakeReceipt>;
  /** Stages and commits; throws the codes of the problems when it cannot be written. */
  takeIn(path: string, choices?: Omit<Input<'intake/stage'>, 'file'>): Promise<IntakeReceipt>;
};

/** The units of `test/support/intake-world.ts` as a workbook. */
export const unitsSheet: FixtureSheet = {
  name: 'Đơn vị',
  rows: [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc'],
    ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', 'Xã', null, null],
    ['02', 'Đảng bộ xã Nà Hỳ', 'Đảng bộ cơ sở', 'Xã', null, null],
    ['01.01', 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', null, 'Thôn, bản', '01'],
  ],
};

/** `startedOn`: when the data file was made, by its own clock. */
export async function openIntakeDesk(startedOn?: Date): Promise<IntakeDesk> {
  const temp = makeTempBackend();
  if (startedOn !== undefined) temp.setClock(startedOn);
  const dataFile = await temp.createDataFile();
  const write: IntakeDesk['write'] = async (file, sheets) => {
    const path = join(temp.folder, file);
    await writeWorkbook(path, sheets);
    return path;
  };
  const stage: IntakeDesk['stage'] = async (path, choices = {}) => {
    const { token } = await temp.lend(path);
    return temp.call('intake/stage', { file: token, ...choices });
  };
  const commit: IntakeDesk['commit'] = ({ planId, planHash, problems }) => {
    if (planId === null || planHash === null)
      throw new Error(problems.map(({ code }) => code).join(', ') || 'nothing to write');
    return temp.call('intake/commit', { planId, planHash });
  };
  const takeIn: IntakeDesk['takeIn'] = async (path, choices) => commit(await stage(path, choices));
  await takeIn(await write('don-vi.xlsx', [unitsSheet]));
  return { ...temp, dataFile, write, stage, commit, takeIn };
}

/** Every row of the content tables. The data file must be closed. */
export function dumpContent(dataFile: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(dataFile, { readonly: true });
  try {
    return Object.fromEntries(
      contentTables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
    );
  } finally {
    db.close();
  }
}
