// node build/demo.ts: the main job end to end through the command line's own entry. Needs the built app for the PDF.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../electron/cli/run-cli.ts';
import { makeSample } from './make-sample.ts';
import { projectRoot } from './project.ts';

const folder = join(projectRoot, 'out', 'demo');
const workbooks = join(folder, 'workbooks');
const dataFile = join(folder, 'Nam-Po.skn');
const form = join(folder, 'bieu-2-btctw-2017-Q1');
/** Everything an earlier run has left here; what else lies in the folder is not ours. */
const leftovers = [
  workbooks,
  dataFile,
  join(folder, 'backups'),
  join(folder, 'bao-cao'),
  `${form}.xlsx`,
  `${form}.pdf`,
];

const PERIOD = '2017-Q1';
const data = ['--data', dataFile];
const period = ['--period', PERIOD];

/** What the demo reads of the figures' JSON; the shape is documented in electron/cli/README.md. */
type Figure = { readonly text: string; readonly base?: { readonly reported: number; readonly expected: number } };
type Figures = {
  readonly period: { readonly name: string };
  readonly indicators: readonly { readonly code: string; readonly label: string }[];
  readonly units: readonly {
    readonly unit: { readonly name: string };
    readonly figures: Readonly<Record<string, Figure>>;
  }[];
  readonly total: { readonly unit: { readonly name: string }; readonly figures: Readonly<Record<string, Figure>> };
};
/** The units whose year the public report of 2017 tells. */
const showcase = ['Đảng bộ xã Nà Hỳ', 'Đảng bộ xã Nà Khoa'];

process.exitCode = await demo();

async function demo(): Promise<number> {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await makeSample(workbooks);
  const steps = [
    ['init', ...data, '--profile', 'district', '--name', 'Nậm Pồ', '--superior', 'Tỉnh ủy Điện Biên'],
    ['intake', workbooks, ...data],
    ['report', 'quarterly', ...data, ...period, '--out', join(folder, 'bao-cao')],
    ['form', 'bieu-2-btctw', ...data, ...period, '--out', `${form}.xlsx`],
    ['form', 'bieu-2-btctw', ...data, ...period, '--out', `${form}.pdf`],
    ['check', ...data],
  ];
  for (const step of steps) {
    console.log(`\n> ${step.map((word) => word.replace(projectRoot, '.')).join(' ')}`);
    const code = await runCli(
      step,
      io((text) => process.stdout.write(text)),
    );
    if (code !== 0) return code;
  }
  return printHeadlines();
}

function io(stdout: (text: string) => void) {
  const stderr = (text: string) => process.stderr.write(text);
  return { stdout, stderr, cwd: projectRoot, clock: () => new Date() };
}

async function printHeadlines(): Promise<number> {
  let json = '';
  const codes = ['admitted.total', 'admitted.minority', 'members.total', 'target.year', 'target.year.achievement'];
  const wanted = codes.flatMap((code) => ['--indicator', code]);
  const exitCode = await runCli(
    ['figures', ...data, ...period, ...wanted, '--json'],
    io((text) => (json += text)),
  );
  if (exitCode !== 0) return exitCode;
  const { period: named, indicators, units, total } = (JSON.parse(json) as { result: Figures }).result; // shape: README
  console.log(`\n${total.unit.name}, ${named.name}`);
  for (const { code, label } of indicators) console.log(`  ${label}: ${total.figures[code]?.text ?? ''}`);
  for (const { unit, figures } of units.filter((each) => showcase.includes(each.unit.name))) {
    const text = (code: string) => figures[code]?.text ?? '';
    console.log(
      `  ${unit.name}: ${text('admitted.total')}/${text('target.year')} = ${text('target.year.achievement')}`,
    );
  }
  return 0;
}
