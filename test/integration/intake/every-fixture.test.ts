import { isDeepStrictEqual } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { StageInput } from '../../../shared/contract/stage-input.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { expectedValues } from '../../fixtures/intake/expected-values.ts';
import { everyFixture, type FixtureFile } from '../../support/every-fixture.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { withBlock } from '../../support/marked-block.ts';
import { outcomeTable, type FileOutcome, type Outcome } from '../../support/outcome-table.ts';
import { readWrittenValues, valuesAfter, type WrittenValues } from '../../support/written-values.ts';

const readme = resolve(import.meta.dirname, '../../README.md');
const MOST_ROUNDS = 5;
const LONG = 300_000;
const DETAIL = 300;

let desk: IntakeDesk;
let unitIds: ReadonlyMap<string, number>;
beforeAll(async () => {
  desk = await openIntakeDesk();
  const school = [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc'],
    ['03', 'Chi bộ Trường THPT Nậm Pồ', 'Chi bộ cơ sở', 'Trường học', 'Trường học', null],
  ];
  await desk.takeIn(await desk.write('truong.xlsx', [{ name: 'Đơn vị', rows: school }]));
  unitIds = new Map((await desk.call('units/list', {})).map(({ code, unitId }) => [code, unitId]));
});
afterAll(() => desk.close());

async function contentNow(): Promise<WrittenValues> {
  await desk.call('data/close', {});
  const values = readWrittenValues(desk.dataFile);
  await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  return values;
}

/** Stages a file as its case says, with the proposals taken where it says so. */
async function stageCase(path: string, { period, unitCode, takeProposals = false }: FixtureFile['options']) {
  const unitId = unitCode === undefined ? undefined : unitIds.get(unitCode);
  const given = { ...(period === undefined ? {} : { period }), ...(unitId === undefined ? {} : { unitId }) };
  let answers: NonNullable<StageInput['answers']> = [];
  let preview = await desk.stage(path, given);
  const rounds = takeProposals ? MOST_ROUNDS : 0;
  for (let round = 0; round < rounds && preview.questions.length > 0; round += 1) {
    answers = [
      ...answers,
      ...preview.questions.flatMap(({ options, proposed }) => options[proposed ?? 0]?.answer ?? []),
    ] as typeof answers;
    preview = await desk.stage(path, { ...given, answers });
  }
  return preview;
}

async function outcomeOf(file: FixtureFile, before: WrittenValues): Promise<Outcome> {
  const path = join(desk.folder, 'gui.xlsx');
  writeFileSync(path, await file.bytes());
  const preview = await stageCase(path, file.options).catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  });
  if ('code' in preview) {
    const { what, todo } = describeProblem(preview);
    const isTold = what !== '' && todo !== '' && !/\{\w+\}/.test(what + todo);
    const isMeant = file.refusal === undefined || file.refusal === preview.code;
    return isTold && isMeant
      ? { is: 'refused', codes: [preview.code] }
      : { is: 'wrong', codes: [preview.code], detail: `refused as ${preview.code}: ${what} ${todo}` };
  }
  const open = [
    ...new Set(preview.problems.filter(({ weight }) => weight !== 'note').map(({ code }) => code)),
  ].toSorted();
  if (preview.planId === null || preview.planHash === null) {
    const isRefused = preview.problems.some(({ weight }) => weight === 'stop');
    return open.length > 0
      ? { is: isRefused ? 'refused' : 'asked', codes: open }
      : { is: 'wrong', codes: [], detail: 'nothing is written and nothing said' };
  }
  const { changeSetId } = await desk.commit(preview);
  const now = await contentNow();
  await desk.call('changes/undo', { changeSetId });
  const expected = expectedValues[file.name];
  if (expected === undefined || file.refusal !== undefined)
    return { is: 'wrong', codes: open, detail: `written: ${JSON.stringify(now).slice(0, DETAIL)}` };
  const wanted = valuesAfter(before, expected);
  return isDeepStrictEqual(now, wanted)
    ? { is: 'right', codes: [] }
    : { is: 'wrong', codes: open, detail: firstDifference(now, wanted) };
}

/** Both sides at the first place where they differ. */
function firstDifference(now: unknown, wanted: unknown, at = ''): string {
  const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isTree(now) || !isTree(wanted)) return `${at} is ${JSON.stringify(now)}, not ${JSON.stringify(wanted)}`;
  const key = [...Object.keys(now), ...Object.keys(wanted)].find((one) => !isDeepStrictEqual(now[one], wanted[one]));
  return key === undefined ? `${at} differs` : firstDifference(now[key], wanted[key], `${at}/${key}`);
}

test(
  'every file is read right, asked about or refused, and none is silently wrong',
  async () => {
    const before = await contentNow();
    const found: FileOutcome[] = [];
    for (const file of everyFixture()) found.push({ file, outcome: await outcomeOf(file, before) });
    const wrong = found.filter(({ outcome }) => outcome.is === 'wrong');
    expect(wrong.map(({ file, outcome }) => [file.name, file.format, outcome.detail])).toEqual([]);
    expect(await contentNow()).toEqual(before);
    const own = found.filter(({ file }) => file.format === '.xlsx' && file.name in expectedValues);
    expect(own.filter(({ outcome }) => outcome.is !== 'right').map(({ file }) => file.name)).toEqual([]);
    const table = outcomeTable(found);
    await expect(withBlock(readFileSync(readme, 'utf8'), 'outcomes', table)).toMatchFileSnapshot(readme);
  },
  LONG,
);
