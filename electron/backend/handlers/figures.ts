import { stopWith } from '../../../shared/contract/problem.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import type { FigureRow, FigureTable } from '../../../shared/contract/views.ts';
import { viewPeriod, type Period } from '../../../shared/domain/period.ts';
import type { Steps } from '../../../shared/domain/steps.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import { namesApart } from '../../../shared/statistics/names-apart.ts';
import { groupUnits } from '../../../shared/reports/unit-groups.ts';
import { gapOf, viewNotes } from '../../../shared/reports/view-notes.ts';
import { unitName } from '../../../shared/statistics/check-figures.ts';
import { openCorrections } from '../../../shared/statistics/corrections-behind.ts';
import { explainFigure } from '../../../shared/statistics/explain.ts';
import type { CellLookup } from '../../../shared/statistics/explain-finding.ts';
import { rowUnits, type Figures } from '../../../shared/statistics/figures.ts';
import type { Indicator } from '../../../shared/statistics/indicator.ts';
import { indicators, type Catalogue } from '../../../shared/statistics/indicators.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresInView, figuresInViewInSteps, periodOf, unitOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';
import { knownForms } from '../known-forms.ts';
import { findPersonCell, findTargetCell, listReportedCells, listRowCells } from '../store/cell-source-store.ts';
import { listPlaceCells } from '../store/place-store.ts';
import type { ReadDb } from '../store/db.ts';

type FiguresCall = 'indicators/list' | 'figures/read-table' | 'figures/explain';

export function figuresHandlers(context: BackendContext): Pick<BackendHandlers, FiguresCall> {
  return {
    'indicators/list': () => indicators,
    'figures/read-table'({ period: code, view, ...asked }, db, signal) {
      const period = periodOf(code);
      const read = function* () {
        const figures = yield* figuresInViewInSteps(db, period, view, localDay(context.clock()));
        return yield* readTable(figures, period, asked);
      };
      return context.turns.take(db, read, signal);
    },
    'figures/explain'({ period: code, indicator, unitId, view }, db) {
      const period = periodOf(code);
      const figures = figuresInView(db, period, view, localDay(context.clock()));
      const wanted = {
        indicator: indicatorOf(figures.evidence.catalogue, indicator),
        unitId: unitOf(figures, unitId),
        period,
      };
      return explainFigure(figures, cellsIn(db), wanted);
    },
  };
}

/** Two lines above the figures. */
const NAMED_ON_SCREEN = 4;

/** One row per reporting unit, in the groups of the summary; for one unit, that unit as the total and its children. */
function* readTable(
  figures: Figures,
  period: Period,
  { unitId, indicators: codes }: Pick<Input<'figures/read-table'>, 'unitId' | 'indicators'>,
): Steps<FigureTable> {
  const { catalogue } = figures.evidence;
  const wanted = codes === undefined ? catalogue.indicators : codes.map((one) => indicatorOf(catalogue, one));
  const total = unitOf(figures, unitId);
  const tree = figures.treeOf(period);
  // Groups are those of base organisations; the chi bộ below one of them have none.
  const children = total === figures.root.unitId ? rowUnits(figures, period) : tree.childrenOf(total);
  const groups = total === figures.root.unitId ? groupUnits(children) : [{ title: null, units: children }];
  const names = namesApart(children);
  const rows: FigureRow[] = [];
  for (const { title, units } of groups) {
    for (const unit of units) {
      yield;
      rows.push(rowOf(figures, { ...unit, name: names.get(unit.unitId) ?? unit.name }, title, wanted, period));
    }
  }
  for (const { code } of wanted) {
    yield;
    figures.figure(code, total, period);
  }
  yield;
  const corrected = correctedIn([total, ...rows.map(({ unit }) => unit.id)], wanted, figures, period);
  return {
    period: viewPeriod(period),
    viewNotes: viewNotes(figures, period, { unitId: total, comparesLastYear: false, named: NAMED_ON_SCREEN }),
    indicators: wanted,
    rows,
    total: {
      unit: { id: total, name: unitName(figures, total, period) },
      figures: wanted.map((indicator) => figures.figure(indicator.code, total, period)),
    },
    ...(corrected.length === 0 ? {} : { corrected }),
  };
}

function rowOf(
  figures: Figures,
  { unitId: id, name }: UnitVersion,
  group: string | null,
  wanted: readonly Indicator[],
  period: Period,
): FigureRow {
  const found = wanted.map((indicator) => figures.figure(indicator.code, id, period));
  const row = { unit: { id, name }, group, values: found.map(({ value }) => value) };
  const gaps = found.map(({ base }) => gapOf(figures, base, period));
  return gaps.every((gap) => gap === null) ? row : { ...row, gaps };
}

/** Which figures of a table rest on corrections, as `FigureTable.corrected` names them. */
function correctedIn(
  unitIds: readonly number[],
  wanted: readonly Indicator[],
  figures: Figures,
  period: Period,
): readonly string[] {
  const behind = openCorrections(figures);
  return unitIds.flatMap((id) =>
    wanted.flatMap(({ code }) => (behind(code, id, period).size > 0 ? [`${id} ${code}`] : [])),
  );
}

function indicatorOf(catalogue: Catalogue, code: string): Indicator {
  const indicator = catalogue.find(code);
  if (indicator === null) throw stopWith('figures.unknown-indicator', { indicator: code });
  return indicator;
}

function cellsIn(db: ReadDb): CellLookup {
  return {
    admissions: (ids, field) => listRowCells(db, 'admission', ids, field),
    members: (ids, field) => listRowCells(db, 'member_record', ids, field),
    reported: (ids) => listReportedCells(db, ids, knownForms(db)),
    places: (ids, field) => listPlaceCells(db, ids, field),
    target: (id) => findTargetCell(db, id),
    people: (refs) => refs.flatMap(({ table, rowId, field }) => findPersonCell(db, table, rowId, field) ?? []),
  };
}
