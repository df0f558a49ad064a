import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import type { CellRow, PlaceRow } from '../../../shared/contract/places-views.ts';
import type { Figure, FigureValue } from '../../../shared/statistics/figure.ts';
import { period, rootUnit, unitViews } from './sample-figures.ts';

const communes = unitViews.slice(1, 13);
const VILLAGES = ['Huổi Sang', 'Nậm Ngà', 'Pá Kha', 'Nà Én', 'Phiêng Ngúa', 'Hồng Ngài', 'Huổi Lụ', 'Nà Ín'];

/** Places of twelve communes, invented: a few without members, some in a shared cell, one of which nobody said anything. */
export const samplePlaces: readonly PlaceRow[] = communes.flatMap(({ unitId, name }, commune) =>
  VILLAGES.slice(0, 5 + (commune % 4)).map((village, index): PlaceRow => {
    const number = commune * 10 + index;
    const isEmpty = number % 17 === 3;
    const isShared = !isEmpty && number % 7 === 1;
    const isUnsaid = number === 44;
    return {
      id: 500 + number,
      code: `DB${500 + number}`,
      name: `Bản ${village} ${commune + 1}`,
      own: { kind: 'ban', name: `${village} ${commune + 1}`, from: '1900-01-01', to: null },
      unit: { id: unitId, name },
      hasMembers: isUnsaid ? null : !isEmpty,
      memberCount: isUnsaid || number % 11 === 5 ? null : isEmpty ? 0 : 2 + ((number * 7) % 19),
      cellTie: isUnsaid ? null : isEmpty ? 'none' : isShared ? 'shared' : 'own',
      cellId: null,
      cellName: isShared ? `Chi bộ ghép bản ${village}` : null,
      day: '2017-03-31',
      isCleared: number === 11 || number === 52,
      becameEmpty: number === 20,
    };
  }),
);

const standings = ['idle', 'recent', 'admitting', 'no-source', 'not-enough-data', 'new'] as const;
/** Cells of the same communes, one of each standing by turns. */
export const sampleCells: readonly CellRow[] = samplePlaces.map(({ id, name, unit }, index): CellRow => {
  const standing = standings[(index * 5) % standings.length] ?? 'recent';
  const lastDays = { idle: '2010-11-03', recent: '2015-02-03', admitting: '2017-02-10', 'no-source': '2009-05-19' };
  const lastDay = standing in lastDays && index % 5 !== 0 ? lastDays[standing as keyof typeof lastDays] : null;
  return {
    id,
    name: `Chi bộ ${name.replace('Bản', 'bản')}`,
    kind: 'cell',
    cellKind: 'village',
    unit: unit ?? { id: 0, name: '' },
    standing,
    lastDay,
    knownSince: standing === 'not-enough-data' ? '2016-01-01' : '2008-01-01',
    years: lastDay === null ? (standing === 'not-enough-data' ? 1 : 9) : 2017 - Number(lastDay.slice(0, 4)),
    members: index % 9 === 8 ? null : 3 + ((index * 5) % 14),
    membersDay: index % 9 === 8 ? null : '2016-12-31',
    localMembers: index % 9 === 8 ? null : 2 + ((index * 5) % 11),
    reviewOn: index === 0 ? '2017-09-30' : null,
    note: index === 0 ? 'Cấp ủy viên phụ trách đã được phân công, xem lại sau đại hội' : null,
  };
});

const figure = (indicator: string, value: FigureValue, reported = 12): Figure => ({
  indicator,
  unitId: rootUnit.id,
  value,
  base: { reported, expected: 12, missingUnitIds: reported === 12 ? [] : [10] },
});
const number = (value: number): FigureValue => ({ is: 'number', value });
const countPlaces = (passes: (row: PlaceRow) => boolean) => number(samplePlaces.filter(passes).length);
const countCells = (passes: (row: CellRow) => boolean) => number(sampleCells.filter(passes).length);

export const placesAnswers: FakeAnswers = {
  'places/list': () => ({
    period,
    rows: samplePlaces,
    viewNotes: [],
    figures: [
      figure('places.total', number(samplePlaces.length)),
      figure(
        'places.without-members',
        countPlaces(({ hasMembers }) => hasMembers === false),
        11,
      ),
      figure(
        'places.without-cell',
        countPlaces(({ cellTie }) => cellTie === 'none'),
        11,
      ),
      figure(
        'places.shared-cell',
        countPlaces(({ cellTie }) => cellTie === 'shared'),
        11,
      ),
      figure(
        'places.cleared',
        countPlaces(({ isCleared }) => isCleared),
      ),
      figure(
        'places.became-empty',
        countPlaces(({ becameEmpty }) => becameEmpty),
      ),
    ],
  }),
  'cells/list': () => ({
    period,
    rows: sampleCells,
    viewNotes: [],
    figures: [
      figure('cells.total', number(sampleCells.length)),
      figure(
        'cells.idle',
        countCells(({ standing }) => standing === 'idle'),
        9,
      ),
      figure(
        'cells.no-source',
        countCells(({ standing }) => standing === 'no-source'),
      ),
      figure(
        'cells.not-enough-data',
        countCells(({ standing }) => standing === 'not-enough-data'),
      ),
      figure(
        'cells.few-members',
        countCells(({ members }) => members !== null && members < 5),
        11,
      ),
      figure(
        'cells.few-local',
        countCells(({ localMembers }) => localMembers !== null && localMembers < 9),
        11,
      ),
    ],
    fewMembers: 5,
    idleYears: 5,
    fewLocalMembers: 9,
  }),
  'places/save': () => ({ changeSetId: 78 }),
  'cells/review': () => ({ changeSetId: 77 }),
};
