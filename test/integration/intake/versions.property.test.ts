import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanFigures, form2, type Figures } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { contentOf } from '../../support/desk-content.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const names = ['Lò Văn Bun', 'Mùa A Dinh', 'Giàng Seo Mai', 'Vàng A Sống', 'Thào Mí Xua'];
const peoples = { Mông: 'mong', Thái: 'thai', Kinh: 'kinh' } as const;
type Version = readonly (keyof typeof peoples | null)[];
/** What a version says of each of the names: a people, or nothing (not in the list). */
const version: fc.Arbitrary<Version> = fc.array(fc.constantFrom('Mông', 'Thái', 'Kinh', null), {
  minLength: names.length,
  maxLength: names.length,
});
const listOf = (of: Version) => {
  const rows = of.flatMap((people, index): readonly Person[] =>
    people === null
      ? []
      : [{ name: names[index] ?? '', male: day(`198${index}-05-14`), people, decisionDate: day('2017-02-03') }],
  );
  return [listC(rows.map(person), { period: '(Quý I năm 2017)' })];
};

test('of two versions of a list exactly the rows that are kept stay, all others become as sent, and it can be undone', async () => {
  let file = 0;
  await fc.assert(
    fc.asyncProperty(version, version, fc.infiniteStream(fc.boolean()), async (first, second, coin) => {
      const sets: number[] = [];
      const origin = await contentOf(desk);
      sets.push((await desk.takeIn(await desk.write(`${(file += 1)}.xlsx`, listOf(first)))).changeSetId);
      const before = await contentOf(desk);
      const path = await desk.write(`${(file += 1)}.xlsx`, listOf(second));
      const preview = await desk.stage(path, { replaceSubmission: true });
      const rows =
        preview.planId === null
          ? []
          : (await desk.call('intake/read-difference', { planId: preview.planId, from: 0, count: 100 })).rows;
      const kept = rows.filter(() => coin.next().value);
      const chosen = await desk.stage(path, { replaceSubmission: true, keepOld: kept.map(({ key }) => key) });
      if (chosen.planHash !== null) {
        const { changeSetId, written } = await desk.commit(chosen);
        sets.push(changeSetId);
        expect(written).toEqual(chosen.counts);
      }
      const expected = names.flatMap((name, index) => {
        const isKept = kept.some(({ label }) => label === name);
        const people = (isKept ? first : second)[index] ?? null;
        return people === null ? [] : [[name, peoples[people]]];
      });
      const stored = ((await contentOf(desk))['person'] ?? []) as readonly { full_name: string; people: string }[];
      expect(new Map(stored.map(({ full_name, people }) => [full_name, people]))).toEqual(
        new Map(expected as [string, string][]),
      );
      const after = chosen.difference?.totals[0]?.after;
      if (after !== undefined) expect(after).toBe(expected.length);
      for (const set of sets.toReversed()) {
        await desk.call('changes/undo', { changeSetId: set });
        if (set === sets[1]) expect(await contentOf(desk)).toEqual(before);
      }
      expect(await contentOf(desk)).toEqual(origin);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('a mended form counts as if the unit had written it so', async () => {
  const codes = ['I', 'I.1', 'I.2', 'I.3', 'II.1.03', 'III.1.a'] as const;
  const formMend = fc.record({ code: fc.constantFrom(...codes), was: fc.constantFrom('O', 'ba', 7, null) });
  const units = (await desk.call('units/list', {})).filter(({ kind }) => kind === 'base-committee');
  const [one = 0, other = 0] = units.map(({ unitId }) => unitId);
  const figuresOf = async (unitId: number) => {
    const { total, indicators } = await desk.call('figures/read-table', { period: '2017-Q1', unitId });
    // The two units have other cells, whatever they sent.
    return total.figures.flatMap(({ value }, at) => (indicators[at]?.code.startsWith('cells.') ? [] : [value]));
  };
  let file = 0;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(formMend, { selector: ({ code }) => code, maxLength: 4 }), async (mends) => {
      const spoiled: Figures = { ...cleanFigures, ...Object.fromEntries(mends.map(({ code, was }) => [code, was])) };
      const heading = { heading: 'BÁO CÁO' };
      const clean = form2({ ...cleanFigures, 'I.3': 0 }, heading);
      const path = await desk.write(`${(file += 1)}.xlsx`, [form2({ ...spoiled }, heading)]);
      const fixes = form2({}).rows.flatMap((_row, at) => {
        const [before, wanted] = [form2(spoiled, heading).rows[at]?.[1] ?? null, clean.rows[at]?.[1] ?? null];
        return before === wanted ? [] : [{ sheet: 'Biểu 2', cell: `B${at + 1}`, text: String(wanted ?? '') }];
      });
      const mended = await desk.takeIn(path, { unitId: one, fixes });
      const plain = await desk.takeIn(await desk.write(`${(file += 1)}.xlsx`, [clean]), { unitId: other });
      expect(await figuresOf(one)).toEqual(await figuresOf(other));
      for (const { changeSetId } of [plain, mended]) await desk.call('changes/undo', { changeSetId });
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
