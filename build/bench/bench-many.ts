import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeList } from './large-workbook.ts';
import { measureInTurns, shownSpread } from './measure-in-child.ts';
import { writeUnitsWorkbook } from './units-workbook.ts';

const FILES = 600;
const ROWS = 30;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
try {
  const names = Array.from({ length: FILES }, (_, index) => `Đảng bộ xã Bản ${index + 1}`);
  const units = join(folder, 'units.xlsx');
  const path = join(folder, 'lists');
  mkdirSync(path);
  await writeUnitsWorkbook(units, names);
  for (const [index, name] of names.entries()) {
    const file = join(path, `${String(index + 1).padStart(3, '0')}.xlsx`);
    await writeLargeList(file, { rowCount: ROWS, units: [name], firstIndex: index * ROWS });
  }
  const people = FILES * ROWS;
  const bench = measureInTurns(
    {
      scan: { what: 'scan-many', path, people },
      read: { what: 'read-many', path, people },
      preview: { what: 'preview-many', path, units, people },
      whole: { what: 'import-many', path, units, people },
    },
    ROUNDS,
  );
  const WHAT = {
    scan: 'plain scan',
    read: 'read in the process apart',
    preview: 'chosen files to previews',
    whole: 'chosen files to committed rows, one back-up for all',
  };
  console.log(`| ${FILES} files of ${ROWS} people; median (least–most) of ${ROUNDS} | ms | × plain scan | peak MB |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const name of ['scan', 'read', 'preview', 'whole'] as const) {
    const { ms, peakMegabytes } = bench[name];
    const cells = [shownSpread(bench[name]), (ms / bench.scan.ms).toFixed(1), peakMegabytes.toFixed(0)];
    console.log(`| ${[WHAT[name], ...cells].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
