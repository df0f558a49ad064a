import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../shared/contract/calls.ts';
import type { FilledBlank, FilledForm } from '../../shared/contract/views.ts';
import { cleanFigures, form2 } from '../fixtures/intake/form-rows.ts';
import { openIntakeDesk, type IntakeDesk } from './intake-desk.ts';

type Choice = Partial<Omit<Input<'forms/fill-blank'>, 'blank' | 'target'>>;

/** A desk at which Nà Khoa has sent Biểu 2 for the first quarters of 2016 and 2017, and Nà Hỳ nothing. */
export type FillDesk = IntakeDesk & {
  readonly naKhoa: number;
  readonly naHy: number;
  readonly target: string;
  /** Fills these bytes for Nà Khoa and the first quarter of 2017 unless said. */
  fill(blank: Uint8Array, choice?: Choice, name?: string): Promise<FilledBlank>;
  /** What was written, or null when there is no file. */
  written(): Buffer | null;
  filledForm(unitId?: number): Promise<FilledForm>;
};

export async function openFillDesk(): Promise<FillDesk> {
  const desk = await openIntakeDesk();
  await desk.takeIn(await desk.write('2017.xlsx', [form2(cleanFigures)]));
  const before = { ...cleanFigures, I: 5, 'I.2': 2, 'II.1.05': 3, 'II.2.01': 4, 'II.3.04': 4 };
  await desk.takeIn(await desk.write('2016.xlsx', [form2(before, { period: 'QUÝ I NĂM 2016' })]));
  const units = await desk.call('units/list', {});
  const idOf = (code: string) => units.find((unit) => unit.code === code)?.unitId ?? 0;
  const [naKhoa, naHy] = [idOf('01'), idOf('02')];
  const target = join(desk.folder, 'da-dien.xlsx');
  return {
    ...desk,
    naKhoa,
    naHy,
    target,
    async fill(bytes, choice = {}, name = 'bieu-trong.xlsx') {
      const path = join(desk.folder, name);
      writeFileSync(path, bytes);
      const [blank, out] = [await desk.lend(path), await desk.lend(target, 'write')];
      const input = { period: '2017-Q1', unitId: naKhoa, blank: blank.token, target: out.token, ...choice };
      return desk.call('forms/fill-blank', input);
    },
    written: () => (existsSync(target) ? readFileSync(target) : null),
    filledForm: (unitId = naKhoa) => desk.call('forms/fill', { formId: 'bieu-2-btctw', period: '2017-Q1', unitId }),
  };
}
