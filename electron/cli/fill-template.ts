import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Period } from '../../shared/domain/period.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import type { Desk, Outcome } from './command.ts';
import type { Caller } from './data-file.ts';
import { chosenFigures } from './find-unit.ts';

type Wanted = {
  /** Paths as typed. */
  readonly blank: string;
  readonly out: string;
  readonly period: Period;
  readonly unit: string | undefined;
  /** Every known form of the blank when absent. */
  readonly formId: string | undefined;
  /** By the units of today. */
  readonly isNow: boolean;
};

/** Puts figures into the superior's own blank workbook; nothing of it is changed but its value cells. */
export async function fillTemplate(call: Caller, desk: Desk, wanted: Wanted): Promise<Outcome> {
  const { period, unit, formId, isNow } = wanted;
  const path = desk.absolute(wanted.out);
  mkdirSync(dirname(path), { recursive: true });
  const blank = await call('files/lend', { path: desk.absolute(wanted.blank), use: 'read' });
  const target = await call('files/lend', { path, use: 'write' });
  const { written, forms, cells, problems } = await call('forms/fill-blank', {
    period: period.code,
    blank: blank.token,
    target: target.token,
    ...(formId === undefined ? {} : { formId }),
    ...(await chosenFigures(call, { unit, isNow }, period)),
  });
  for (const problem of problems) desk.tell(problem);
  if (written !== null) desk.say(cliText.written(path));
  const hasFaults = written === null || problems.some(({ weight }) => weight !== 'note');
  const result = {
    forms: forms.map(({ id }) => id),
    period: period.code,
    cells,
    path: written === null ? null : path,
  };
  return { exitCode: hasFaults ? 1 : 0, result };
}
