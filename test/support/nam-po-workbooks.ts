import { join } from 'node:path';
import { organisationName } from '../../shared/domain/reorganise/place-names.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { findForm, formDefinitions } from '../../shared/forms/registry.ts';
import { writeWorkbook, type FixtureCell } from '../fixtures/intake/write-workbook.ts';
import { districtTables, ownOldUnits, rowsOf, type DistrictTable } from '../fixtures/reorganisation/districts.ts';
import { unitsBefore } from '../fixtures/reorganisation/reorganisation-sheets.ts';

const DISTRICT = 'ĐẢNG BỘ HUYỆN NẬM PỒ';

/** Invented: what an old commune sent of new members and of women among them. */
export type Sent = { readonly unit: string; readonly admitted: number; readonly women: number };

/** The district before 01/07/2025 and what its units sent; all figures are invented and different for each commune. */
export const namPo = districtTables[0] as DistrictTable;
export const oldCommunes = ownOldUnits(namPo).map((name) => organisationName(name, 'commune'));
export const newCommunes = [...new Set(rowsOf(namPo).map(({ newName }) => organisationName(newName, null)))];

/** Old communes of the district behind a new one. */
export const oldCommunesOf = (newCommune: string): readonly string[] =>
  rowsOf(namPo).flatMap(({ newName, oldName, district }) =>
    organisationName(newName, null) === newCommune && district === namPo.name
      ? [organisationName(oldName, 'commune')]
      : [],
  );

/** Four quarters of the old communes, then the first of the new ones. */
export const oldQuarters = ['QUÝ III NĂM 2024', 'QUÝ IV NĂM 2024', 'QUÝ I NĂM 2025', 'QUÝ II NĂM 2025'] as const;
export const newQuarter = 'QUÝ III NĂM 2025';

/** What each commune sent for a quarter. */
export const sentFor = (units: readonly string[], quarter: number): readonly Sent[] =>
  units.map((unit, index) => {
    const admitted = 2 + ((index * 3 + quarter * 2) % 7);
    return { unit, admitted, women: index % (admitted + 1) };
  });

export const admittedBy = (sent: readonly Sent[], units: readonly string[]): number =>
  sent.reduce((sum, { unit, admitted }) => (units.includes(unit) ? sum + admitted : sum), 0);

export async function writeNamPoUnits(folder: string): Promise<string> {
  const path = join(folder, 'Tổ chức đảng huyện Nậm Pồ.xlsx');
  await writeWorkbook(path, [unitsBefore(namPo)]);
  return path;
}

/** `Biểu 2 quý III 2024.xlsx`. */
export const nameOfForm2 = (periodText: string) =>
  `Biểu 2 ${periodText.replace('QUÝ', 'quý').replace(' NĂM', '')}.xlsx`;

/** Biểu 2 of a quarter, a sheet for each commune. */
export async function writeForm2(folder: string, periodText: string, sent: readonly Sent[]): Promise<string> {
  const form = findForm('bieu-2-btctw', formDefinitions) as FormDefinition;
  const path = join(folder, nameOfForm2(periodText));
  await writeWorkbook(
    path,
    sent.map((one) => ({
      name: one.unit.replace('Đảng bộ xã ', ''),
      rows: [
        [DISTRICT, form.header.centre[0] ?? '', null, form.number],
        [one.unit.toUpperCase(), form.header.centre[1] ?? ''],
        [null, periodText],
        [],
        form.columns.map(({ key, group, label }) => (key === 'label' ? label : group)),
        form.columns.map(({ key, label }) => (key === 'label' ? null : label)),
        form.columns.map(({ number }) => (/^\d+$/u.test(number) ? Number(number) : number)),
        ...form.rows.map(({ code, label }): readonly FixtureCell[] => [label, valuesOf(one).get(code) ?? null]),
      ],
    })),
  );
  return path;
}

/** Farmers between 18 and 30 with upper secondary school, so that every sum of the form holds. */
const valuesOf = ({ admitted, women }: Sent): ReadonlyMap<string, number> =>
  new Map([
    ['I', admitted],
    ['I.1', women],
    ['II.1.08', admitted],
    ['II.2.01', admitted],
    ['II.2.09', 25.5],
    ['II.3.04', admitted],
    ['III', 1],
    ['III.1', 1],
    ['III.1.a', 1],
  ]);
