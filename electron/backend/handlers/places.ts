import { periodFromDays, viewPeriod, type Period } from '../../../shared/domain/period.ts';
import { listCells, listPlaces } from '../../../shared/reports/place-rows.ts';
import { viewNotes } from '../../../shared/reports/view-notes.ts';
import type { Figures } from '../../../shared/statistics/figures.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { figuresInViewInSteps, periodOf } from '../figures-of-period.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { reviewCell } from '../review-cell.ts';
import { savePlace } from '../save-place.ts';
import { listCellReviews } from '../store/cell-review-store.ts';

type PlacesCall = 'places/list' | 'places/save' | 'cells/list' | 'cells/review';

const PLACE_FIGURES = ['total', 'without-members', 'without-cell', 'shared-cell', 'cleared', 'became-empty'];
const CELL_FIGURES = ['total', 'idle', 'no-source', 'not-enough-data', 'few-members', 'few-local'];

export function placesHandlers({ clock, turns }: BackendContext): Pick<BackendHandlers, PlacesCall> {
  return {
    'places/list'({ period: code, view }, db, signal) {
      const period = periodOf(code);
      const read = function* () {
        const figures = yield* figuresInViewInSteps(db, period, view, localDay(clock()));
        yield;
        return {
          period: viewPeriod(period),
          rows: listPlaces(figures, period).map(({ row }) => row),
          figures: figuresOfWhole(figures, 'places', PLACE_FIGURES, period),
          viewNotes: notesOf(figures, period),
        };
      };
      return turns.take(db, read, signal);
    },
    'places/save': ({ edit }, db) => ({ changeSetId: savePlace(db, edit, localDateTime(clock())) }),
    'cells/list'({ period: code, view }, db, signal) {
      const period = periodOf(code);
      const read = function* () {
        const figures = yield* figuresInViewInSteps(db, period, view, localDay(clock()));
        yield;
        const { fewMembers, idleYears, fewLocalMembers } = figures.evidence.facts.settings;
        return {
          period: viewPeriod(period),
          rows: listCells(figures, period, listCellReviews(db)),
          figures: figuresOfWhole(figures, 'cells', CELL_FIGURES, period),
          viewNotes: notesOf(figures, period),
          ...{ fewMembers, idleYears, fewLocalMembers },
        };
      };
      return turns.take(db, read, signal);
    },
    'cells/review': (said, db) => ({ changeSetId: reviewCell(db, said, localDateTime(clock())) }),
  };
}

/** Of a day: what is known of places and cells is known one by one, whoever reported it. */
const notesOf = (figures: Figures, period: Period) =>
  viewNotes(figures, periodFromDays(period.to, period.to), { unitId: figures.root.unitId, comparesLastYear: false });

const figuresOfWhole = (figures: Figures, area: string, names: readonly string[], period: Period) =>
  names.map((name) => figures.figure(`${area}.${name}`, figures.root.unitId, period));
