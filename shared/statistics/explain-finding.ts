import type { CellRef } from '../pipeline/explain-way.ts';
import { periodFromDays, periodName, type Period } from '../domain/period.ts';
import { findForm } from '../forms/registry.ts';
import { rowLabel } from '../forms/row-label.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { figuresWords } from '../text/vi/figures.ts';
import { unitName } from './check-figures.ts';
import { emptyCellsOf } from './empty-cells.ts';
import type { CellSource, ExplanationPart, FigureValue } from './figure.ts';
import type { Figures } from './figures.ts';
import type { Indicator, Predicate } from './indicator.ts';
import type { EvidencePart } from './unit-evidence.ts';
import type { Finding } from './unit-finding.ts';

/** Looks up the cells that figures were read from. Fields are named as `AdmissionFact` names them. */
export type CellLookup = {
  /** One cell per person: the field's, or the name's where the field has no cell of its own. */
  readonly admissions: (ids: readonly number[], field: string) => readonly CellSource[];
  /** The same of lists of the membership, by ids of their rows. */
  readonly members?: (ids: readonly number[], field: string) => readonly CellSource[];
  readonly reported: (valueIds: readonly number[]) => readonly CellSource[];
  /** What reports of places say of their members or their chi bộ. */
  readonly places: (stateIds: readonly number[], field: 'members' | 'cell') => readonly CellSource[];
  readonly target: (targetId: number) => CellSource | null;
  /** Cells of rows of lists of people, in the order asked for. */
  readonly people?: (refs: readonly CellRef[]) => readonly CellSource[];
};

const words = figuresWords.how;

/** One unit's own evidence; several periods laid end to end become parts. */
export function explainFinding(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  asked: Period,
  { value, parts, isSumOfRows, days }: Finding,
): ExplanationPart {
  const period = days ?? asked;
  const label = unitName(figures, unitId, period);
  const [only, ...more] = parts;
  if (only === undefined) {
    const empty = emptyCellsOf(figures.evidence, indicator, unitId, period);
    const sources = empty.length === 0 ? [] : cells.reported(empty.map(({ id }) => id));
    return { label, value, how: empty.length === 0 ? words.missing : words.empty, unitId, sources, parts: [] };
  }
  if (more.length === 0)
    return { label, value, unitId, parts: [], ...leaf(figures, cells, indicator, unitId, period, only) };
  return {
    label,
    value,
    how: (isSumOfRows ? words.rows : words.tiles)(formatCount(parts.length)),
    unitId,
    sources: [],
    parts: parts.map((one) => ({
      label: periodName(periodFromDays(one.part.span.from, one.part.span.to)),
      value: one.value,
      unitId,
      parts: [],
      ...leaf(figures, cells, indicator, unitId, period, one),
    })),
  };
}

type Leaf = Pick<ExplanationPart, 'how' | 'sources'>;

function leaf(
  figures: Figures,
  cells: CellLookup,
  indicator: Indicator,
  unitId: number,
  period: Period,
  { part, value }: { readonly part: EvidencePart; readonly value: FigureValue },
): Leaf {
  if (part.by === 'form') {
    const form = findForm(part.form.formId, figures.evidence.facts.forms);
    // What is no form of the registry is the board's own summary; its rows are indicators.
    const row = form === null ? indicator.label : rowLabel(form, part.form.cell.row);
    return {
      how: words.form(form?.number ?? figuresWords.summary, row, part.form.file),
      sources: cells.reported([part.form.cell.id]),
    };
  }
  const { evidence } = figures;
  if (part.by === 'members') return leafOfMembers(figures, cells, indicator, unitId, { part, value });
  const { inside } = evidence.admissionsOf(unitId, part.span, period.to);
  const files = [...new Set(part.lists.map((list) => words.file(list.file)))].join(', ');
  if (value.is === 'missing') return { how: words.notSaid(formatCount(inside.length), files), sources: [] };
  const { source } = indicator;
  const counted =
    source.from === 'admissions'
      ? inside.filter((admission) => evidence.counter.counts(indicator.code, admission, period.to) === true)
      : inside.filter((admission) => admission.birth !== null);
  const field = source.from === 'admissions' ? fieldOf(source.where) : 'birth';
  return {
    how: words.lists(formatCount(counted.length), formatCount(inside.length), files),
    sources: cells.admissions(
      counted.map((admission) => admission.id),
      field,
    ),
  };
}

/** Every member counted, by the cell that makes them count. */
function leafOfMembers(
  { evidence }: Figures,
  cells: CellLookup,
  { code, source }: Indicator,
  unitId: number,
  { part, value }: { readonly part: Extract<EvidencePart, { by: 'members' }>; readonly value: FigureValue },
): Leaf {
  const day = part.span.to;
  const members = evidence.members.of(unitId, day)?.members ?? [];
  const files = [...new Set(part.lists.map((list) => words.file(list.file)))].join(', ');
  if (value.is === 'missing') return { how: words.notSaid(formatCount(members.length), files), sources: [] };
  const counted =
    source.from === 'members'
      ? members.filter((member) => evidence.memberCounter.counts(code, member, day) === true)
      : members.filter(({ birth }) => birth !== null);
  const field = source.from === 'members' ? fieldOf(source.where) : 'birth';
  const how = words.members(formatCount(counted.length), formatCount(members.length), formatDay(day), files);
  return {
    how,
    sources:
      cells.members?.(
        counted.map(({ id }) => id),
        field,
      ) ?? [],
  };
}

/** Where what is worked out of several cells stands. */
const CELL_OF: Readonly<Record<string, string>> = {
  probation: 'officialDate',
  work: 'occupation',
  duty: 'status',
  organisationType: 'committee',
};

/** The field of a row that made the person count. */
function fieldOf(predicate: Predicate): string {
  switch (predicate.op) {
    case 'always':
    case 'all':
      return 'fullName';
    case 'is':
    case 'isNot':
      return CELL_OF[predicate.field] ?? predicate.field;
    case 'admitted':
      return 'admittedDate';
    case 'flag':
      return predicate.flag;
    case 'age':
      return 'birth';
  }
}
