import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import { unknownHeads } from '../../fixtures/intake/layout-cases.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const proposals = ({ questions }: IntakePreview): NonNullable<Input<'intake/stage'>['answers']> =>
  questions.flatMap(({ options, proposed }) => options[proposed ?? 0]?.answer ?? []) as NonNullable<
    Input<'intake/stage'>['answers']
  >;
const content = async (): Promise<ReturnType<typeof dumpContent>> => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  return dump;
};
/** The same heads with other people, of another quarter, from another unit. */
const later = (heading = 'ĐẢNG ỦY XÃ NÀ KHOA'): FixtureSheet => ({
  ...unknownHeads,
  rows: unknownHeads.rows.map((row, at) => {
    if (at === 1) return [heading];
    if (at === 3) return ['(Quý II năm 2017)'];
    return row.map((cell) =>
      typeof cell === 'string' && at > 4
        ? cell.replace(/ (?:Bun|Páo|Dợ)$/, ' Sinh').replace(/^(\d+)\/2\/2017$/, '$1/5/2017')
        : cell,
    );
  }),
});
const takeFirst = async () => {
  const path = await desk.write('lan-dau.xlsx', [unknownHeads]);
  const asked = await desk.stage(path);
  expect([asked.planHash, asked.questions.length]).toEqual([null, 9]);
  return desk.commit(await desk.stage(path, { answers: [...proposals(asked)] }));
};

describe('a layout that was answered for once', () => {
  test('is read without a question in the next workbook of the unit, also after the data file was closed', async () => {
    await takeFirst();
    await content();
    const next = await desk.stage(await desk.write('lan-sau.xlsx', [later()]));
    expect([next.questions, next.counts.rows, next.planHash === null]).toEqual([[], 3, false]);
    expect(next.problems.map(({ code }) => code)).toContain('intake.layout-remembered');
    await desk.commit(next);
    expect((await content())['remembered_answer']).toHaveLength(1);
  });

  test('is one question in a workbook of another unit', async () => {
    await takeFirst();
    const path = await desk.write('na-hy.xlsx', [later('ĐẢNG ỦY XÃ NÀ HỲ')]);
    const next = await desk.stage(path);
    expect(next.questions.map(({ problem }) => problem.code)).toEqual(['intake.table-unsure']);
    const settled = await desk.stage(path, { answers: [...proposals(next)] });
    await desk.commit(settled);
    expect((await content())['remembered_answer']).toMatchObject(
      [{ unit_id: 2 }, { unit_id: 3 }].map(() => ({ subject: 'layout' })),
    );
  });

  test('is forgotten when the intake that taught it is undone, and nothing else is left of it', async () => {
    const before = await content();
    const { changeSetId } = await takeFirst();
    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(before);
    const again = await desk.stage(await desk.write('lan-sau.xlsx', [later()]));
    expect(again.questions).toHaveLength(9);
  });
});
