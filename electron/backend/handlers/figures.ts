import { stopWith } from '../../../shared/contract/problem.ts';
import type { FigureRow, FigureTable } from '../../../shared/contract/views.ts';
import { viewPeriod, type Period } from '../../../shared/domain/period.ts';
import { groupUnits } from '../../../shared/reports/unit-groups.ts';
import { openCorrections } from '../../../shared/statistics/corrections-behind.ts';
import { explainFigure } from '../../../shared/statistics/explain.ts';
import type { CellLookup } from '../../../shared/statistics/explain-finding.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import type { Indicator } from '../../../shared/statistics/indicator.ts';
import { indicators, type Catalogue } from '../../../shared/statistics/indicators.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf, unitOf } from '../figures-of-period.ts';
import { knownForms } from '../known-forms.ts';
import { findTargetCell, listAdmissionCells, listReportedCells } from '../store/cell-source-store.ts';
import type { ReadDb } from '../store/db.ts';

type FiguresCall = 'indicators/list' | 'figures/read-table' | 'figures/explain';

export function figuresHandlers(_context: BackendContext): Pick<BackendHandlers, FiguresCall> {
  return {
    'indicators/list': () => indicators,
    'figures/read-table': ({ period, unitId, indicators: codes }, db) => readTable(db, period, unitId, codes),
    'figures/explain'({ period: code, indicator, unitId }, db) {
      const period = periodOf(code);
      const figures = figuresOfPeriod(db, period);
      const wanted = {
        indicator: indicatorOf(figures.evidence.catalogue, indicator),
        unitId: unitOf(figures, unitId),
        period,
      };
      return explainFigure(figures, cellsIn(db), wanted);
    },
  };
}

/** One row per reporting unit, in the groups of the summary; for one unit, that unit as the total and its children. */
function readTable(
  db: ReadDb,
  code: string,
  unitId: number | undefined,
  codes: readonly string[] | undefined,
): FigureTable {
  const period = periodOf(code);
  const figures = figuresOfPeriod(db, period);
  const { catalogue } = figures.evidence;
  const wanted = codes === undefined ? catalogue.indicators : codes.map((one) => indicatorOf(catalogue, one));
  const total = unitOf(figures, unitId);
  const tree = figures.evidence.treeOn(period.to);
  const valuesOf = (id: number) => wanted.map((indicator) => figures.figure(indicator.code, id, period).value);
  // Groups are those of base organisations; the chi bộ below one of them have none.
  const children = tree.childrenOf(total);
  const groups = total === figures.root.unitId ? groupUnits(children) : [{ title: null, units: children }];
  const rows: readonly FigureRow[] = groups.flatMap(({ title, units }) =>
    units.map(({ unitId: id, name }) => ({ unit: { id, name }, group: title, values: valuesOf(id) })),
  );
  const corrected = correctedIn([total, ...rows.map(({ unit }) => unit.id)], wanted, figures, period);
  return {
    period: viewPeriod(period),
    indicators: wanted,
    rows,
    total: {
      unit: { id: total, name: tree.find(total)?.name ?? '' },
      figures: wanted.map((indicator) => figures.figure(indicator.code, total, period)),
    },
    ...(corrected.length === 0 ? {} : { corrected }),
  };
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
    admissions: (ids, field) => listAdmissionCells(db, ids, field),
    reported: (ids) => listReportedCells(db, ids, knownForms(db)),
    target: (id) => findTargetCell(db, id),
  };
}
