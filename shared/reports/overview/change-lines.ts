import { ADMITTED } from '../../domain/target.ts';
import { formatCount } from '../../text/format.ts';
import { overviewUi } from '../../text/vi/ui-overview.ts';
import { admissionLists, progressLists, type NotCompared } from './compare-periods.ts';
import type { Overview } from './overview.ts';
import type { AnswerLine } from './overview-answers.ts';
import { progressText } from './overview-text.ts';
import type { PlaceChange } from './place-changes.ts';

/** A unit or place in one of the lists: its name, and what it was and is, with the source of the latter. */
export type ChangeLine = { readonly key: string; readonly name: string; readonly change: AnswerLine };

/** One of the five lists of “Thay đổi so với kỳ trước”. */
export type ChangeListText = {
  readonly key: string;
  readonly title: string;
  readonly rule: string;
  /** Of how many the list is; null: nothing can be said. */
  readonly base: string | null;
  readonly lines: readonly ChangeLine[];
  /** In place of lines where there are none. */
  readonly nothing: string;
  readonly unknown: string | null;
};

const words = overviewUi.changes;

/** The five lists, for screen and paper. */
export function changeLists({ changes, places, period, admitted }: Overview): readonly ChangeListText[] {
  /** No list of none where nothing could be held against the period before. */
  const ofCompared = (count: number, compared: number) =>
    compared === 0
      ? { base: null, nothing: words.nobodyCompared }
      : { base: words.of(formatCount(count), formatCount(compared)), nothing: words.none };
  const inPeriod = (indicator: string, unitId: number, text: string, periodCode: string = period.code): AnswerLine => ({
    text,
    figure: { indicator, unitId, periodCode },
  });
  const placeLine = (place: PlaceChange, indicator: string, text: string): ChangeLine => ({
    key: `${indicator} ${place.placeId}`,
    name: place.unit === null ? place.name : `${place.name}, ${place.unit.name}`,
    // A place whose unit went over into several is in the figure of the whole alone.
    change: inPeriod(indicator, place.unit?.id ?? admitted.unitId, text),
  });
  return [
    ...progressLists.map((list): ChangeListText => ({
      key: list,
      title: words.lists[list],
      rule: words.rules[list],
      ...ofCompared(changes.progress[list].length, changes.compared.progress),
      lines: changes.progress[list].map(({ unit, before, now }) => ({
        key: String(unit.id),
        name: unit.name,
        change: inPeriod(ADMITTED, unit.id, words.line(progressText(before), progressText(now)), now.periodCode),
      })),
      unknown: null,
    })),
    ...admissionLists.map((list): ChangeListText => ({
      key: list,
      title: words.lists[list],
      rule: words.rules[list],
      ...ofCompared(changes.admissions[list].length, changes.compared.admissions),
      lines: changes.admissions[list].map(({ unit, before, now }) => ({
        key: String(unit.id),
        name: unit.name,
        change: inPeriod(ADMITTED, unit.id, words.line(formatCount(before), formatCount(now))),
      })),
      unknown: null,
    })),
    {
      key: 'places',
      title: words.lists.places,
      rule: words.rules.places,
      base:
        places.places === 0
          ? null
          : `${words.cleared(formatCount(places.cleared.length))} · ${words.becameEmpty(formatCount(places.becameEmpty.length))}`,
      lines: [
        ...places.cleared.map((place) =>
          placeLine(
            place,
            'places.cleared',
            place.members === null ? words.someMembers : words.members(formatCount(place.members)),
          ),
        ),
        ...places.becameEmpty.map((place) => placeLine(place, 'places.became-empty', words.noMembers)),
      ],
      nothing: places.places === 0 ? words.noPlaces : words.none,
      unknown: places.unknown === 0 ? null : words.unknownPlaces(formatCount(places.unknown)),
    },
  ];
}

/** How many units are in none of the lists because one of the periods has no figure of them; null: none. */
export function notComparedTitle({ changes: { notCompared } }: Overview): string | null {
  const all = new Set(notCompared.flatMap(({ units }) => units.map(({ id }) => id)));
  return all.size === 0 ? null : words.notComparedCount(formatCount(all.size));
}

/** `số kết nạp: kỳ này chưa có số liệu (3)`. */
export function notComparedLine({ question, why, units }: NotCompared): string {
  return words.whyLine(words.questions[question], words.why[why], formatCount(units.length));
}

/** Of two periods of different years the targets are others; null within a year. */
export function otherYearNote({ before, period }: Overview): string | null {
  return before.to.slice(0, 4) === period.to.slice(0, 4) ? null : words.otherYear;
}
