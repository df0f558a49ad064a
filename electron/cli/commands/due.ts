import { extname } from 'node:path';
import type { PipelinePage } from '../../../shared/pipeline/pipeline-views.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import { dueKinds } from '../../../shared/pipeline/due-items.ts';
import { lineFilters } from '../../../shared/pipeline/pipeline-lists.ts';
import { paperLists } from '../../../shared/reports/pipeline/paper-lists.ts';
import { dueRemarks, leftText, missingText, noteText, ruleText } from '../../../shared/pipeline/pipeline-sentences.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand, type Desk } from '../command.ts';
import { openDataFile, type Caller } from '../data-file.ts';

import { unitInput } from '../find-unit.ts';
import { dayInput } from '../read-day-option.ts';
import { textTable } from '../text-table.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/** `due LIST`: who has something due, or with `--out` the list as workbook or PDF. */
export const due = defineCommand({
  name: 'due',
  options: {
    ...dataOption,
    on: { is: 'optional', hole: 'day' },
    unit: { is: 'optional', hole: 'unit' },
    show: { is: 'optional', hole: 'kind' },
    out: { is: 'optional', hole: 'file' },
  },
  operands: { count: 'one', hole: 'list' },
  async run({ data, on, unit, show, out }, [named = ''], desk) {
    const list = paperLists.find((one) => one === named);
    if (list === undefined) throw stopWith('cli.unknown-list', { list: named, lists: paperLists.join(', ') });
    const call = await openDataFile(desk, data);
    const asked = { ...dayInput(on), ...(await unitInput(call, unit, null)) };
    if (out !== undefined) {
      const extension = extname(out).toLowerCase();
      if (extension !== '.xlsx' && extension !== '.pdf') throw stopWith('cli.unknown-file-kind', { extension });
      const write = extension === '.xlsx' ? writeWorkbookFile : writePdfFile;
      const path = await write(call, { kind: 'people-list', list, ...asked }, desk.absolute(out), desk);
      return { exitCode: path === null ? 1 : 0, result: { list, path } };
    }
    const kind = dueKinds.find((one) => one === list);
    if (kind === undefined) throw stopWith('cli.list-needs-file', { list });
    const filter = show === undefined ? 'open' : lineFilters.find((one) => one === show);
    if (filter === undefined) throw stopWith('cli.unknown-list', { list: show ?? '', lists: lineFilters.join(', ') });
    const rows = await everyRow(call, { list: kind, show: filter, ...asked });
    say(rows, desk);
    return { exitCode: 0, result: { list, total: rows.length, rows } };
  },
});

type Rows = PipelinePage['rows'];
const PAGE = 1000;

async function everyRow(call: Caller, asked: Omit<Parameters<typeof listPeople>[1], 'from' | 'count'>): Promise<Rows> {
  const rows: Rows[number][] = [];
  for (;;) {
    const page = await listPeople(call, { ...asked, from: rows.length, count: PAGE });
    rows.push(...page.rows);
    if (rows.length >= page.total) return rows;
  }
}

type ListInput = {
  readonly list: (typeof dueKinds)[number];
  readonly show: (typeof lineFilters)[number];
  readonly day?: string;
  readonly unitId?: number;
  readonly from: number;
  readonly count: number;
};
const listPeople = (call: Caller, input: ListInput) => call('pipeline/list-people', input);

function say(rows: Rows, desk: Desk): void {
  const { name, birth, cell, unit, due: dueHead, left, note } = cliText.due.heads;
  if (rows.length === 0) return desk.say(cliText.due.none);
  const lines = rows.map((row) => [
    row.name,
    row.birth === null ? '' : formatDay(row.birth),
    row.cellName ?? '',
    row.unit.name,
    row.due === null ? '' : formatDay(row.due.dueOn),
    row.due === null ? '' : leftText(row.due),
    [
      ...(row.missing === null ? [] : [missingText(row.missing)]),
      ...(row.due === null ? [] : [ruleText(row.due.rule), ...dueRemarks(row.due)]),
      ...row.notes.map(noteText),
    ].join('; '),
  ]);
  for (const line of textTable([name, birth, cell, unit, dueHead, left, note], lines)) desk.say(line);
}
