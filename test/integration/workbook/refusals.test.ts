import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { harmfulFiles } from '../../support/harmful-files.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { readBytes } from '../../support/read-bytes.ts';

test.each(harmfulFiles)('$what is refused as $code', async ({ code, make }) => {
  expect(await problemFromAsync(readBytes(make()))).toMatchObject({ code, weight: 'stop', place: { at: 'file' } });
});

test('what is said about each of them is recorded', async () => {
  const lines: string[] = [];
  for (const { what, make } of harmfulFiles) {
    const problem = await problemFromAsync(readBytes(make()));
    const { what: happened, effect, todo } = describeProblem(problem);
    const sentence = [happened, effect, todo].filter((part) => part !== '').join(' ');
    expect(sentence).not.toMatch(/[{}]/);
    lines.push(`| ${what} | ${problem.code} | ${sentence} |`);
  }
  const head =
    '# What is said about files that are broken or made to do harm\n\n| File | Code | Sentence |\n| --- | --- | --- |\n';
  await expect(`${head}${lines.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../fixtures/workbooks/harmful-files.txt'),
  );
});
