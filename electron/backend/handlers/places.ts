import { viewPeriod } from '../../../shared/domain/period.ts';
import { listCells, listPlaces } from '../../../shared/reports/place-rows.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresOfPeriod, periodOf } from '../figures-of-period.ts';
import { localDateTime } from '../local-time.ts';
import { reviewCell } from '../review-cell.ts';
import { savePlace } from '../save-place.ts';
import { listCellReviews } from '../store/cell-review-store.ts';

type PlacesCall = 'places/list' | 'places/save' | 'cells/list' | 'cells/review';

const PLACE_FIGURES = ['total', 'without-members', 'without-cell', 'shared-cell', 'cleared', 'became-empty'];
const CELL_FIGURES = ['total', 'idle', 'no-source', 'not-enough-data', 'few-members', 'few-local'];

export function placesHandlers({ clock }: BackendContext): Pick<BackendHandlers, PlacesCall> {
  return {
    'places/list'({ period: code }, db) {
      const period = periodOf(code);
      const figures = figuresOfPeriod(db, period);
      return {
        period: viewPeriod(period),
        rows: listPlaces(figures, period).map(({ row }) => row),
        figures: figuresOfWhole(figures, 'places', PLACE_FIGURES, period),
      };
    },
    'places/save': ({ edit }, db) => ({ changeSetId: savePlace(db, edit, localDateTime(clock())) }),
    'cells/list'({ period: code }, db) {
      const period = periodOf(code);
      const figures = figuresOfPeriod(db, period);
      const { fewMembers, idleYears, fewLocalMembers } = figures.evidence.facts.settings;
      return {
        period: viewPeriod(period),
        rows: listCells(figures, period, listCellReviews(db)),
        figures: figuresOfWhole(figures, 'cells', CELL_FIGURES, period),
        fewMembers,
        idleYears,
        fewLocalMembers,
      };
    },
    'cells/review': (said, db) => ({ changeSetId: reviewCell(db, said, localDateTime(clock())) }),
  };
}

const figuresOfWhole = (figures: Figures, area: string, names: readonly string[], period: Period) =>
  names.map((name) => figures.figure(`${area}.${name}`, figures.root.unitId, period));
