import type { Problem } from '../contract/problem.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { periodInSentence, type Period } from '../domain/period.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { unitName } from './check-figures.ts';
import { isOfMembers } from './indicator.ts';
import { noteMembers } from './note-members.ts';
import type { EvidencePart } from './unit-evidence.ts';
import type { Figures } from './figures.ts';

const known = new WeakMap<Figures, Map<string, readonly Problem[]>>();

/** What the people behind a figure leave open: gaps in the lists and how they were counted all the same. */
export function noteFigures(
  asked: Figures,
  unitId: number,
  period: Period,
  code = 'admitted.total',
): readonly Problem[] {
  const figures = asked.restated?.base ?? asked;
  // Seven forms of one period ask for the very same.
  const ofFigures = known.get(figures) ?? new Map<string, readonly Problem[]>();
  known.set(figures, ofFigures);
  const key = `${unitId} ${period.from} ${period.to} ${code}`;
  const notes = ofFigures.get(key) ?? findNotes(figures, unitId, period, code);
  ofFigures.set(key, notes);
  return notes;
}

function findNotes(figures: Figures, unitId: number, period: Period, code: string): readonly Problem[] {
  const indicator = figures.evidence.catalogue.find(code);
  if (indicator !== null && isOfMembers(indicator)) return noteMembers(figures, unitId, period, indicator);
  const used = listsUsed(figures, unitId, period, code);
  const { countingDate } = figures.evidence.facts.settings;
  const [wanted, other] =
    countingDate === 'decision'
      ? (['decisionDate', 'ceremonyDate'] as const)
      : (['ceremonyDate', 'decisionDate'] as const);
  const gaps = { people: 0, unclear: 0, byList: 0, byOtherDate: 0, youthUnion: 0, ageByYears: 0 };
  const notSaid = fieldNames.map(() => 0);
  for (const { id, part, day } of used) {
    const { inside, unclear } = figures.evidence.admissionsOf(id, part.span, day);
    gaps.people += inside.length;
    gaps.unclear += unclear.length;
    gaps.ageByYears += figures.evidence.counter.countAgesByYears(inside, day);
    // Once over everybody: there may be a hundred thousand.
    for (const one of inside) {
      if (one[wanted] === null) gaps[one[other] === null ? 'byList' : 'byOtherDate'] += 1;
      if (!one.listSaysYouthUnion) gaps.youthUnion += 1;
      for (let at = 0; at < fieldNames.length; at += 1)
        if (one[fieldNames[at] ?? 'sex'] === null) notSaid[at] = (notSaid[at] ?? 0) + 1;
    }
  }
  const unit = unitName(figures, unitId, period);
  const note = (
    code: Problem['code'],
    count: number,
    facts: Problem['facts'] = {},
    weight: Problem['weight'] = 'note',
  ) =>
    count === 0 ? [] : [{ code, weight, place: { at: 'app' }, facts: { unit, count, ...facts } } satisfies Problem];

  const words = figuresWords.countingDate;
  return [
    ...note('figures.admissions-not-placed', gaps.unclear, { period: periodInSentence(period) }, 'fix'),
    ...note('figures.placed-by-list', gaps.byList),
    ...note('figures.placed-by-other-date', gaps.byOtherDate, {
      wanted: words[countingDate],
      used: words[countingDate === 'decision' ? 'ceremony' : 'decision'],
    }),
    ...fieldNames.flatMap((field, at) =>
      note('figures.not-said', notSaid[at] ?? 0, { people: gaps.people, field: figuresWords.fields[field] }),
    ),
    ...note('figures.not-said', gaps.youthUnion, { people: gaps.people, field: figuresWords.fields.youthUnion }),
    ...note('figures.age-by-years', gaps.ageByYears),
  ];
}

const fieldNames = ['sex', 'people', 'religion', 'education', 'qualification', 'occupation', 'birth'] as const;

/** `day`: on which the tree tells who belongs to the unit. */
type UsedList = {
  readonly id: number;
  readonly part: Extract<EvidencePart, { by: 'lists' }>;
  readonly day: IsoDate;
};

function listsUsed(figures: Figures, unitId: number, period: Period, code: string): readonly UsedList[] {
  const indicator = figures.evidence.catalogue.find(code);
  if (indicator === null || (indicator.source.from !== 'admissions' && indicator.source.from !== 'mean-age')) return [];
  const whole = unitId === figures.root.unitId ? figures.wholeFrom(indicator, period) : null;
  const findings =
    whole?.by === 'units'
      ? whole.units.map(({ unit, finding }) => ({ id: unit.unitId, finding }))
      : [{ id: unitId, finding: whole?.finding ?? figures.finding(indicator, unitId, period) }];
  return findings.flatMap(({ id, finding }) =>
    finding.parts.flatMap(({ part }) => (part.by === 'lists' ? [{ id, part, day: (finding.days ?? period).to }] : [])),
  );
}
