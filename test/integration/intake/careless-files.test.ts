import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StageInput } from '../../../shared/contract/stage-input.ts';
import { answerTruthfully } from '../../careless/answer-truthfully.ts';
import { makeCareless, type CarelessWorkbook } from '../../careless/careless-workbook.ts';
import { carelessWorld } from '../../careless/careless-world.ts';
import { judge } from '../../careless/hunt.ts';
import type { Judged, WrittenRow } from '../../careless/judge-careless.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { dumpContent } from '../../support/intake-desk.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

const COUNT = 36;
const MOST_ROUNDS = 6;
const LONG = 240_000;

/** The units of `carelessWorld` as a list that is taken in. */
const KINDS = { 'base-committee': 'Đảng bộ cơ sở', 'base-cell': 'Chi bộ cơ sở', cell: 'Chi bộ trực thuộc' } as const;
const unitsSheet: FixtureSheet = {
  name: 'Đơn vị',
  rows: [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Trực thuộc'],
    ...carelessWorld
      .filter(({ parentId }) => parentId !== null)
      .map(({ code, name, kind }) => [
        code,
        name,
        KINDS[kind as keyof typeof KINDS],
        code.includes('.') ? (code.split('.')[0] ?? null) : null,
      ]),
  ],
};

let temp: TempBackend;
let dataFile: string;
let codes: ReadonlyMap<unknown, string>;

const stage = async (path: string, choices: Omit<StageInput, 'file'> = {}) =>
  temp.call('intake/stage', { file: (await temp.lend(path)).token, ...choices });
const commit = async ({ planId, planHash }: Awaited<ReturnType<typeof stage>>) => {
  if (planId === null || planHash === null) throw new Error('nothing to write');
  return temp.call('intake/commit', { planId, planHash });
};
const write = async (name: string, sheets: readonly FixtureSheet[]) => {
  const path = join(temp.folder, name);
  await writeWorkbook(path, sheets);
  return path;
};

beforeAll(async () => {
  temp = makeTempBackend();
  dataFile = await temp.createDataFile();
  await commit(await stage(await write('don-vi.xlsx', [unitsSheet])));
  const root = carelessWorld.find(({ parentId }) => parentId === null)?.code ?? '';
  const listed = await temp.call('units/list', {});
  codes = new Map(listed.map(({ unitId, code, kind }) => [unitId, kind === 'superior' ? root : code]));
}, LONG);
afterAll(() => temp.close());

/** Every row of the tables an intake writes into. */
async function rowsNow(): Promise<readonly WrittenRow[]> {
  await temp.call('data/close', {});
  const content = dumpContent(dataFile);
  await temp.call('data/open', { file: (await temp.lend(dataFile)).token });
  return Object.entries(content).flatMap(([table, rows]) =>
    rows.map((row): WrittenRow => {
      const { id, ...after } = row as { readonly id: number } & NonNullable<WrittenRow['after']>;
      return { table, id, before: null, after };
    }),
  );
}

/** Takes a workbook in as its file; null where something stays open. */
async function takeIn(made: CarelessWorkbook): Promise<Judged | null> {
  const path = await write('gui.xlsx', made.sheets);
  const given = made.truth.sheets.some(({ days }) => days === null) ? { period: '2017' } : {};
  let answers: NonNullable<StageInput['answers']> = [];
  let preview = await stage(path, given);
  for (let round = 0; round < MOST_ROUNDS && preview.questions.length > 0; round += 1) {
    const more = answerTruthfully(preview.questions, made.truth) as typeof answers;
    if (more.length === 0) return null;
    answers = [...answers, ...more];
    preview = await stage(path, { ...given, answers });
  }
  if (preview.planHash === null) return null;
  const { changeSetId } = await commit(preview);
  const changes = await rowsNow();
  await temp.call('changes/undo', { changeSetId });
  const codeOf = (unitId: unknown) => codes.get(unitId) ?? null;
  return { changes, codeOf, allProblems: preview.problems, leftOutCells: 0, rows: [] };
}

test(
  'what real files of careless units leave in the data file is what they say',
  async () => {
    const before = await rowsNow();
    let written = 0;
    for (let number = 1; number <= COUNT; number += 1) {
      const made = makeCareless(number);
      const judged = await takeIn(made);
      if (judged === null) continue;
      written += 1;
      expect([number, judge(judged, made.truth)]).toEqual([number, []]);
    }
    expect(written).toBeGreaterThan(COUNT / 3);
    expect(await rowsNow()).toEqual(before);
  },
  LONG,
);
