import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stopWith, type Problem } from '../../../shared/contract/problem.ts';
import type { TemplatesWritten, WrittenFile } from '../../../shared/contract/views.ts';
import { periodBefore, periodName, type Period } from '../../../shared/domain/period.ts';
import { rootUnitName } from '../../../shared/domain/profiles.ts';
import { unitTreeOn, type UnitTree } from '../../../shared/domain/unit-tree.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import { layOutFormTemplate, type LastFigures } from '../../../shared/intake/templates/lay-out-form-template.ts';
import { layOutListTemplate, type TemplateUnit } from '../../../shared/intake/templates/lay-out-list-template.ts';
import { listTemplates } from '../../../shared/intake/templates/list-templates.ts';
import { templateForms } from '../../../shared/intake/templates/template-forms.ts';
import type { TemplateWorkbook } from '../../../shared/intake/templates/template-workbook.ts';
import { fillForm } from '../../../shared/reports/fill-form.ts';
import { periodInTitle } from '../../../shared/reports/period-words.ts';
import { figureCellValue } from '../../../shared/reports/report-cells.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf } from '../figures-of-period.ts';
import type { ReadDb } from '../store/db.ts';
import { fileSystemProblem } from '../workbook/files/file-problem.ts';
import { writeAtomically } from '../workbook/files/write-atomically.ts';
import { templateBytes } from '../workbook/write/write-template.ts';

export function templatesHandlers(context: BackendContext): Pick<BackendHandlers, 'templates/write'> {
  return {
    async 'templates/write'({ kinds, period: code, unitIds, folder }, db): Promise<TemplatesWritten> {
      const period = periodOf(code);
      const target = context.files.resolve(folder, 'write');
      await checkFolder(target.path, target.name);
      const makers = kinds.map((kind) => makerOf(kind, db, period));
      const units = unitsFor(db, period, unitIds);
      const written: WrittenFile[] = [];
      const refused: Problem[] = [];
      for (const unit of units) {
        for (const make of makers) {
          const template = make(unit);
          const path = join(target.path, template.fileName);
          // What lies there may be filled in already.
          if (existsSync(path)) {
            refused.push(stopWith('template.file-exists', {}, { at: 'file', file: template.fileName }).problem);
            continue;
          }
          await writeAtomically(path, await templateBytes(template));
          written.push({ name: template.fileName, folder: target.path });
        }
      }
      return { written, refused };
    },
  };
}

type UnitToServe = TemplateUnit & { readonly unitId: number };

async function checkFolder(path: string, name: string): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) return;
  } catch (error) {
    throw fileSystemProblem(error, name, 'write');
  }
  throw stopWith('file.target-folder-gone', {}, { at: 'file', file: name });
}

/** Makes the blank workbook of one kind for any unit; the problem `template.unknown-kind` when there is none. */
function makerOf(kind: string, db: ReadDb, period: Period): (unit: UnitToServe) => TemplateWorkbook {
  const periodText = periodInTitle(period);
  const list = Object.hasOwn(listTemplates, kind) ? listTemplates[kind] : undefined;
  if (list !== undefined) return (unit) => layOutListTemplate(kind, list, unit, { period, periodText });
  const form = templateForms.find(({ id }) => id === kind);
  if (form === undefined) throw stopWith('template.unknown-kind', { kind });
  const before = periodBefore(period);
  const figures = figuresOfPeriod(db, before);
  return (unit) => {
    const last = lastFigures(form, figures, unit.unitId, before);
    return layOutFormTemplate(form, unit, { period, periodText, last });
  };
}

/** What the unit reported for the period before; nothing for rows it did not report. */
function lastFigures(form: FormDefinition, figures: Figures, unitId: number, before: Period): LastFigures {
  const { rows } = fillForm(form, figures, unitId, before);
  const values = rows.flatMap(({ code, thisPeriod }) => {
    const value = thisPeriod === null ? null : figureCellValue(thisPeriod);
    return value?.is === 'number' ? [[code, value.shown] as const] : [];
  });
  return { period: periodName(before), values: new Map(values) };
}

/** The units asked for, else everyone who should report for the period, as they stand on its last day. */
function unitsFor(db: ReadDb, period: Period, unitIds: readonly number[] | undefined): readonly UnitToServe[] {
  const figures = figuresOfPeriod(db, period);
  const { settings, units } = figures.evidence.facts;
  const tree = unitTreeOn(units, period.to);
  const chosen =
    unitIds === undefined
      ? figures.reportingUnits(period)
      : unitIds.map((id) => {
          const unit = tree.find(id);
          if (unit === null) throw stopWith('app.unknown-unit', { unit: id });
          return unit;
        });
  if (chosen.length === 0) throw stopWith('template.no-units', { period: periodName(period) });
  const wholeName = rootUnitName(settings.profile, settings.organisationName, period.to);
  return chosen.map((unit) => ({
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    superiorName: superiorName(unit, tree, { rootId: figures.root.unitId, wholeName, above: settings.superiorName }),
    cellNames: cellsBelow(unit, tree),
  }));
}

type Above = { readonly rootId: number; readonly wholeName: string; readonly above: string };

function superiorName({ unitId, parentId }: UnitVersion, tree: UnitTree, { rootId, wholeName, above }: Above): string {
  if (unitId === rootId) return above;
  if (parentId === null || parentId === rootId) return wholeName;
  return tree.find(parentId)?.name ?? wholeName;
}

const CELLS: ReadonlySet<string> = new Set(['cell', 'village-cell', 'base-cell']);

function cellsBelow({ unitId }: UnitVersion, tree: UnitTree): readonly string[] {
  return [...tree.subtreeOf(unitId)].flatMap((id) => {
    const unit = id === unitId ? null : tree.find(id);
    return unit !== null && CELLS.has(unit.kind) ? [unit.name] : [];
  });
}
