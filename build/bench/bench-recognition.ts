import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
  console.log(`| recognising the first sheet a process sees; median (least–most) of ${ROUNDS} | ms |`);
  console.log('| --- | ---: |');
  for (const path of [list, ...fixtures]) {
    const { one } = measureInTurns({ one: { what: 'recognise', path } }, ROUNDS);
    console.log(`| ${basename(path)} | ${shownSpread(one)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
