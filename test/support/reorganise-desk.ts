import { join, resolve } from 'node:path';
import type { Input } from '../../shared/contract/calls.ts';
import type { ReorganisationRecord } from '../../shared/contract/reorganise-views.ts';
import type { IntakePreview, IntakeReceipt, UnitView } from '../../shared/contract/views.ts';
import type { StageAnswer } from '../../shared/intake/questions/stage-choices.ts';
import type { FixtureSheet } from '../fixtures/intake/write-workbook.ts';
import { writeWorkbook } from '../fixtures/intake/write-workbook.ts';
import { makeTempBackend, type TempBackend } from './temp-backend.ts';

export const reorganisationFixtures = resolve(import.meta.dirname, '../fixtures/reorganisation');

/** A data file with the units of a sheet, and a person who takes tables of reorganisation in. */
export type ReorganiseDesk = TempBackend & {
  readonly dataFile: string;
  stage(path: string, answers?: readonly StageAnswer[]): Promise<IntakePreview>;
  stageSheet(sheet: FixtureSheet, answers?: readonly StageAnswer[]): Promise<IntakePreview>;
  commit(preview: IntakePreview): Promise<IntakeReceipt>;
  tree(on: string): Promise<readonly string[]>;
  units(on: string): Promise<readonly UnitView[]>;
  links(): Promise<readonly ReorganisationRecord[]>;
};

export async function openReorganiseDesk(
  units: FixtureSheet,
  organisation: Partial<Omit<Input<'data/create'>, 'target'>> = {},
): Promise<ReorganiseDesk> {
  const temp = makeTempBackend();
  const dataFile = await temp.createDataFile('sap-xep.skn', organisation);
  let count = 0;
  const stage: ReorganiseDesk['stage'] = async (path, answers = []) => {
    const { token } = await temp.lend(path);
    return temp.call('intake/stage', { file: token, answers: [...answers] });
  };
  const stageSheet: ReorganiseDesk['stageSheet'] = async (sheet, answers) => {
    const path = join(temp.folder, `bang-${(count += 1)}.xlsx`);
    await writeWorkbook(path, [sheet]);
    return stage(path, answers);
  };
  const commit: ReorganiseDesk['commit'] = ({ planId, planHash, problems }) => {
    if (planId === null || planHash === null)
      throw new Error(problems.map(({ code }) => code).join(', ') || 'nothing to write');
    return temp.call('intake/commit', { planId, planHash });
  };
  await commit(await stageSheet(units));
  return {
    ...temp,
    dataFile,
    stage,
    stageSheet,
    commit,
    units: (on) => temp.call('units/list', { on }),
    async tree(on) {
      const listed = await temp.call('units/list', { on });
      const depth = new Map<number, number>();
      return listed.map(({ unitId, parentId, name }) => {
        const own = parentId === null ? 0 : (depth.get(parentId) ?? 0) + 1;
        depth.set(unitId, own);
        return `${'  '.repeat(own)}${name}`;
      });
    },
    links: () => temp.call('reorganise/list', {}),
  };
}
