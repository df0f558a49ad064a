import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../project.ts';
import { writeListWorkbook } from './list-workbook.ts';
import { measureInTurns, shownSpread } from './measure-in-child.ts';

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
try {
  const list = join(folder, '7267 people.xlsx');
  await writeListWorkbook(list);
  const fixtures = ['list-c-clean', 'form-2-clean', 'units-table'].flatMap((name) =>
    globSync(join(projectRoot, 'test/fixtures/intake', name, '*.xlsx')),
  );
  console.log(
    `| recognising a workbook; median (least–most) of ${ROUNDS}, ms | the first a process sees | a later one |`,
  );
  console.log('| --- | ---: | ---: |');
  for (const path of [list, ...fixtures]) {
    const seen = fixtures.filter((other) => other !== path);
    const { first, later } = measureInTurns(
      { first: { what: 'recognise', path }, later: { what: 'recognise', path, seen } },
      ROUNDS,
    );
    const name = path === list ? basename(path) : basename(dirname(path));
    console.log(`| ${[name, shownSpread(first), shownSpread(later)].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
