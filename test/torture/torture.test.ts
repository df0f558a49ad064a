import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { mutate } from './mutate.ts';
import { torture } from './torture.ts';
import { makeWorkbook } from '../support/make-workbook.ts';
import { readBytes } from '../support/read-bytes.ts';

const workbook = (value: string) => makeWorkbook({ rows: `<row r="1"><c r="A1"><v>${value}</v></c></row>` });

test('a hundred mutated workbooks: none crashes, hangs or gives a wrong value', { timeout: 120_000 }, async () => {
  const { count, verdicts, faults } = await torture({ count: 100, seed: 5 });
  expect(faults).toEqual([]);
  expect(Object.values(verdicts).reduce((sum, each) => sum + each, 0)).toBe(count);
  // Both ends are reached: what only harmed the wrapping is read, what harmed the content is refused.
  expect(verdicts.equal).toBeGreaterThan(0);
  expect(verdicts.refused).toBeGreaterThan(0);
});

test('the same seed gives the same bytes', () => {
  const bytes = workbook('7');
  for (let seed = 0; seed < 30; seed += 1) {
    expect(mutate(bytes, [], seed).bytes.equals(mutate(bytes, [], seed).bytes)).toBe(true);
  }
});

test('a value that differs behind a check sum that holds is a fault, whoever else reads it so', async () => {
  const [seven, eight] = [workbook('7'), workbook('8')];
  const reading = { is: 'grid', grid: await readBytes(eight) } as const;
  const unharmed = await readBytes(seven);
  expect(judge(unharmed, reading, { kind: 'bytes', bytes: eight, storage: 'zip' }).verdict).toBe('wrong');
  expect(judge(unharmed, reading, { kind: 'content', bytes: eight, storage: 'zip' }).verdict).toBe('other');
  // Another reader finds 7 in these bytes.
  expect(
    judge(
      unharmed,
      { is: 'grid', grid: await readBytes(workbook('9')) },
      { kind: 'content', bytes: seven, storage: 'zip' },
    ),
  ).toEqual({
    verdict: 'wrong',
    detail: '0 Sheet1 1 1 is "9", not "7"',
  });
});

test('the other reader knows letters written by their number', async () => {
  const bytes = makeWorkbook({ rows: '<row r="1"><c r="A1" t="str"><v>_x0041_b_x00e9_</v></c></row>' });
  expect(
    judge(
      await readBytes(workbook('7')),
      { is: 'grid', grid: await readBytes(bytes) },
      { kind: 'content', bytes, storage: 'zip' },
    ).verdict,
  ).toBe('other');
});
