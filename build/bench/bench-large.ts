import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeList } from './large-workbook.ts';
import { measureInTurns, shownSpread, type Spread } from './measure-in-child.ts';
import { writeUnitsWorkbook } from './units-workbook.ts';

const LISTS = [
  { people: 100_000, rounds: 3 },
  { people: 500_000, rounds: 1 },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
try {
  const units = join(folder, 'units.xlsx');
  const path = join(folder, 'list.xlsx');
  await writeUnitsWorkbook(units);
  console.log('| list | what | ms | × plain scan | peak MB | longest block while reading, ms |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const { people, rounds } of LISTS) {
    await writeLargeList(path, { rowCount: people });
    const { scan, whole } = measureInTurns(
      { scan: { what: 'scan', path, people }, whole: { what: 'import', path, units, people } },
      rounds,
    );
    const row = (what: string, spread: Spread) => {
      const cells = [(spread.ms / scan.ms).toFixed(1), spread.peakMegabytes.toFixed(0), spread.longestBlock.toFixed(0)];
      console.log(`| ${people} people | ${[what, shownSpread(spread), ...cells].join(' | ')} |`);
    };
    row('plain scan', scan);
    row('file to committed rows', whole);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
