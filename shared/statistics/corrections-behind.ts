import type { AdmissionFact } from '../domain/admission.ts';
import { ageOn } from '../domain/age.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import { ageAtAdmission } from './compute.ts';
import type { Span } from './cover-period.ts';
import { emptyCellsOf } from './empty-cells.ts';
import { rowUnits, type Figures } from './figures.ts';
import type { Indicator } from './indicator.ts';
import type { MemberFact } from './members/member-facts.ts';
import type { Contribution } from './restate/contributions.ts';
import { OUTSIDE } from './restate/follow-units.ts';
import { holderOf } from './restate/portions.ts';
import type { RestatedView } from './restate/restated-view.ts';
import { resultPeriod } from './target-figure.ts';
import { placeAdmission, placeIn } from './place-admission.ts';
import type { Finding } from './unit-finding.ts';

/** Names of the corrected cells a figure rests on, one name for each cell; empty: it counts what units sent. */
export type CorrectionsBehind = (code: string, unitId: number, period: Period) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
const NO_UNITS: ReadonlySet<number> = new Set();
type IsAsked = (cellId: number | null, day: IsoDate) => boolean;

/**
 * Finds what the board corrected behind figures. A cell of a form is behind every figure it is part of, a person's field
 * behind those figures in which the person would count otherwise without the correction.
 */
export function openCorrections(figures: Figures): CorrectionsBehind {
  const { evidence, root } = figures;
  const { corrected } = evidence.facts;
  if (corrected === undefined) return () => NONE;
  const ofAdmissions = evidence.facts.admissions.flatMap((now) => {
    const sent = corrected.admissions.get(now.id);
    return sent === undefined ? [] : [{ ...sent, now }];
  });
  const senders = new Set(corrected.values.values());
  const unitsOfForms = evidence.facts.submissions.flatMap(({ id, unitId }) => (senders.has(id) ? [unitId] : []));
  const ofMembers = corrected.members ?? [];
  const own = [
    ...unitsOfForms,
    ...[...ofAdmissions, ...ofMembers].flatMap(({ now, sent }) => [...placesOf(now), ...placesOf(sent)]),
  ];
  const touchedOn = remember((day: string) => {
    const tree = evidence.treeOn(day);
    // The whole holds units that ended before the day, too.
    return own.length === 0 ? NO_UNITS : new Set([root.unitId, ...own.flatMap((id) => [id, ...tree.ancestorsOf(id)])]);
  });

  const inUnit = (indicator: Indicator, unitId: number, period: Period): ReadonlySet<string> => {
    const finding = figures.finding(indicator, unitId, period);
    return inFinding(indicator, unitId, finding.days ?? period, finding, () => true);
  };

  /** `isAsked`: whether a person on a list is part of what is asked for. */
  const inFinding = (
    indicator: Indicator,
    unitId: number,
    period: Period,
    { parts }: Finding,
    isAsked: IsAsked,
  ): ReadonlySet<string> => {
    if (!touchedOn(period.to).has(unitId)) return NONE;
    if (parts.length === 0) return emptied(indicator, unitId, period);
    return new Set(parts.flatMap((part) => behindPart(indicator, unitId, period, part, isAsked)));
  };

  const behindPart = (
    indicator: Indicator,
    unitId: number,
    period: Period,
    { part }: Finding['parts'][number],
    isAsked: IsAsked,
  ): readonly string[] => {
    if (part.by === 'form') return corrected.values.has(part.form.cell.id) ? [nameOfValue(part.form.cell.id)] : [];
    if (part.by === 'members') {
      const day = part.span.to;
      const below = evidence.treeOn(day).subtreeOf(unitId);
      const isOf = (fact: MemberFact) => placesOf(fact).some((id) => below.has(id)) && isAsked(fact.cellId, day);
      const counts = (fact: MemberFact) => (isOf(fact) ? shareOfMember(figures, indicator, fact, day) : 0);
      return ofMembers
        .filter((one) => one.day === day)
        .flatMap((one) => fieldsThatMatter(one, counts).map((field) => `member ${one.now.id} ${field}`));
    }
    const subtree = evidence.treeOn(period.to).subtreeOf(unitId);
    const isOf = (admission: AdmissionFact) =>
      placesOf(admission).some((id) => subtree.has(id)) &&
      isAsked(admission.cellId, placeAdmission(admission, evidence.facts.settings).from);
    const counts = (admission: AdmissionFact) =>
      isOf(admission) ? share(figures, indicator, admission, part.span, period) : 0;
    return ofAdmissions.flatMap((one) => fieldsThatMatter(one, counts).map((field) => `person ${one.now.id} ${field}`));
  };

  /** Cells that the board emptied: nothing counts because of it. */
  const emptied = (indicator: Indicator, unitId: number, period: Period): ReadonlySet<string> => {
    const cells = emptyCellsOf(evidence, indicator, unitId, period);
    return new Set(cells.flatMap(({ id }) => (corrected.values.has(id) ? [nameOfValue(id)] : [])));
  };

  /** Behind a figure that is put together: what stands behind the part of each old unit that is in it. */
  const inOldUnits = (restated: RestatedView, indicator: Indicator, unitId: number, period: Period) => {
    const from = restated.contributionsTo(indicator, unitId, period);
    if (from === null) return asReported(indicator.code, unitId, period);
    return union(
      from.flatMap((one) =>
        one.finding === null
          ? []
          : [inFinding(indicator, one.unitId, one.days, one.finding, isIn(restated, unitId, one))],
      ),
    );
  };
  const { restated } = figures;
  const asReported = restated === undefined ? () => NONE : openCorrections(restated.base);

  const behind: CorrectionsBehind = (code, unitId, period) => {
    const indicator = evidence.catalogue.find(code);
    if (indicator === null || (restated === undefined && !touchedOn(period.to).has(unitId))) return NONE;
    const { source } = indicator;
    switch (source.from) {
      case 'ratio':
        return union([behind(source.of, unitId, period), behind(source.over, unitId, period)]);
      case 'target': {
        const target = figures.target(unitId, source.indicator, source.span, period);
        if (target === null || source.give === 'target') return NONE;
        return behind(source.indicator, unitId, resultPeriod(target, period));
      }
      case 'units': {
        if (source.which !== 'admitting') return NONE;
        if (restated !== undefined) {
          const then = restated.organisationsOf(indicator, unitId, period);
          if (then.length === 0) return asReported(code, unitId, period);
          return union(then.map((one) => asReported('admitted.total', one.unitId, period)));
        }
        const below = evidence.treeOn(period.to).subtreeOf(unitId);
        const touched = [...touchedOn(period.to)].filter((id) => below.has(id) && id !== unitId);
        return union(touched.map((id) => behind('admitted.total', id, period)));
      }
      case 'admissions':
      case 'mean-age':
      case 'members':
      case 'members-mean-age':
      case 'forms':
      case 'reported': {
        if (restated !== undefined) return inOldUnits(restated, indicator, unitId, period);
        if (unitId !== root.unitId) return inUnit(indicator, unitId, period);
        const units = rowUnits(figures, period).filter((unit) => touchedOn(period.to).has(unit.unitId));
        const ofUnits = indicator.isOwnOnly ? [] : units.map((unit) => inUnit(indicator, unit.unitId, period));
        const isOwn = own.includes(root.unitId) && figures.wholeFrom(indicator, period).by === 'own';
        return union(isOwn ? [inUnit(indicator, root.unitId, period)] : ofUnits);
      }
      case 'difference':
        return union([source.of, ...source.less].map((other) => behind(other, unitId, period)));
      case 'per-year':
        return behind(source.of, unitId, period);
      // Counted from places, cells and ways of people, where no single cell stands behind the number.
      case 'places':
      case 'cells':
      case 'pipeline':
        return NONE;
    }
  };
  return behind;
}

/** How many corrected cells are behind any of these figures. */
export function countCorrected(
  figures: Figures,
  asked: readonly { readonly code: string; readonly unitId: number; readonly period: Period }[],
): number {
  if (figures.evidence.facts.corrected === undefined) return 0;
  const behind = openCorrections(figures);
  return union(asked.map(({ code, unitId, period }) => behind(code, unitId, period))).size;
}

const nameOfValue = (id: number) => `value ${id}`;
const placesOf = ({ unitId, cellId }: Pick<AdmissionFact, 'unitId' | 'cellId'>) =>
  cellId === null ? [unitId] : [unitId, cellId];
const union = (sets: readonly ReadonlySet<string>[]) => new Set(sets.flatMap((set) => [...set]));

/** Whether somebody on a list of an old unit may be in the part of it that came to a unit of the view day. */
function isIn({ base, ways }: RestatedView, unitId: number, { portions }: Contribution): IsAsked {
  if (portions.some(({ by, units }) => by === 'whole' && units.length === 1)) return () => true;
  const isBelow = (id: number) => (unitId === base.root.unitId ? id !== OUTSIDE : ways.tree.subtreeOf(unitId).has(id));
  return (cellId, day) => {
    const holder = cellId === null ? null : holderOf(ways, cellId, day);
    return holder === null || isBelow(holder);
  };
}

/** What a person is in a figure: the age for a mean, else whether they count; 0 outside the days. */
function share(
  { evidence }: Figures,
  indicator: Indicator,
  admission: AdmissionFact,
  span: Span,
  { to }: Period,
): number | boolean | null {
  const { settings } = evidence.facts;
  if (placeIn(placeAdmission(admission, settings), span) !== 'in') return 0;
  if (indicator.source.from === 'mean-age') return ageAtAdmission(admission, settings, to)?.most ?? null;
  return indicator.source.from === 'admissions' ? evidence.counter.counts(indicator.code, admission, to) : 0;
}

/** The same of a member on the day of the list. */
function shareOfMember({ evidence }: Figures, { code, source }: Indicator, fact: MemberFact, day: IsoDate) {
  const member = evidence.members.read(fact, day);
  if (member === null) return 0;
  if (source.from === 'members') return evidence.memberCounter.counts(code, member, day);
  return member.birth === null ? null : (ageOn(member.birth, day)?.most ?? null);
}

/** The corrected fields without any one of which the person would count otherwise; all of them when only together. */
function fieldsThatMatter<Fact extends AdmissionFact | MemberFact>(
  { sent, fields, now }: { readonly sent: Fact; readonly now: Fact; readonly fields: readonly string[] },
  counts: (fact: Fact) => number | boolean | null,
): readonly string[] {
  const counted = counts(now);
  if (Object.is(counted, counts(sent))) return [];
  const single = fields.filter(
    (field) => !Object.is(counted, counts({ ...now, [field]: sent[field as keyof Fact] })), // a field of it
  );
  return single.length === 0 ? fields : single;
}

function remember<Answer>(work: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const answer = known.get(key) ?? work(key);
    known.set(key, answer);
    return answer;
  };
}
