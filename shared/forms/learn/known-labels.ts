import { foldText, matchKey } from '../../text/fold.ts';
import { rowLabelKey } from '../../intake/layouts/form-layout.ts';
import type { Indicator } from '../../statistics/indicator.ts';
import type { FormDefinition, FormRow } from '../form-definition.ts';
import type { Subject } from './learn-answers.ts';
import { headingSynonyms, synonyms } from './synonyms.ts';

/** What a label meant before: an indicator, or (null) a figure that is only entered. */
export type KnownLabel = {
  readonly key: string;
  readonly written: string;
  readonly indicator: string | null;
  /** Indicator of the counted row it stood below; `whole`: none, or the total of its subject. */
  readonly below: string;
  readonly by: 'exact' | 'synonym';
};

export type KnownLabels = {
  readonly byKey: ReadonlyMap<string, readonly KnownLabel[]>;
  readonly all: readonly KnownLabel[];
  readonly headings: ReadonlySet<string>;
};

/** What a form is about, as its title says; `other`: no label may be taken for an indicator without asking. */
export function subjectOf(title: string): Subject {
  const text = foldText(title);
  if (/tang,? giam/.test(text)) return 'movement';
  // Candidates, and whoever is still to be admitted, are not counted among the admitted.
  if (/ket nap/.test(text) && !/quan chung|cam tinh|nguon|boi duong|khong ket nap|chua ket nap/.test(text))
    return 'admitted';
  return /doi ngu dang vien|dang vien chia theo|phan tich dang vien/.test(text) ? 'members' : 'other';
}

const totals: ReadonlySet<string | null> = new Set(['admitted.total', 'members.total']);

export const isTotal = (means: string) => totals.has(means);

/** A part that any number of people has: its label alone does not say of whom. */
export const isPartOfAnything = (indicator: string) => /\.(?:female|minority|religious|youth-union)$/.test(indicator);

/** Under which counted row a label stands, as far as it matters for its meaning. */
export const placeBelow = (indicator: string | null | undefined) =>
  indicator === undefined || totals.has(indicator) ? 'whole' : (indicator ?? 'entered');

/** Labels of the known forms of a subject, of its indicators, and other wordings of those. */
export function knownLabels(
  subject: Subject,
  forms: readonly FormDefinition[],
  indicators: readonly Indicator[],
): KnownLabels {
  const all: KnownLabel[] = [];
  const headings = new Set(headingSynonyms.map(rowLabelKey));
  for (const form of forms) {
    if (subjectOf(form.title) !== subject) continue;
    for (const row of form.rows) {
      const key = rowLabelKey(row.label);
      if (row.kind === 'heading') headings.add(key);
      else all.push({ key, written: row.label, indicator: row.indicator, below: belowOf(form, row), by: 'exact' });
    }
  }
  const family = indicators.filter(({ code, source }) => isOf(subject, code) && source.from !== 'ratio');
  for (const { code, label } of family) {
    const below = all.find(({ indicator }) => indicator === code)?.below ?? 'whole';
    all.push({ key: rowLabelKey(label), written: label, indicator: code, below, by: 'exact' });
    for (const other of synonyms[code] ?? [])
      all.push({ key: rowLabelKey(other), written: other, indicator: code, below, by: 'synonym' });
  }
  return { byKey: Map.groupBy(all, ({ key }) => key), all, headings };
}

function isOf(subject: Subject, code: string): boolean {
  if (code.startsWith('target.')) return false;
  if (subject === 'admitted') return code.startsWith('admitted.') || code.startsWith('organisations.');
  return subject === 'members' && (code.startsWith('members.') || code.startsWith('organisations.'));
}

function belowOf({ rows }: FormDefinition, row: FormRow): string {
  for (let parent = row.parent; parent !== null;) {
    const above = rows.find(({ code }) => code === parent);
    if (above === undefined) break;
    if (above.kind !== 'heading') return placeBelow(above.indicator);
    parent = above.parent;
  }
  return 'whole';
}

/** Which indicator a further column gives for a row of an indicator, by the head of the column in the known forms. */
export function furtherIndicators(
  forms: readonly FormDefinition[],
): (indicator: string, head: string) => string | null {
  const known = new Map<string, string>();
  for (const { rows, columns } of forms) {
    const heads = new Map<string, string>(columns.map(({ key, label }) => [key, label]));
    for (const { indicator, further = {} } of rows) {
      for (const [key, other] of Object.entries(further))
        if (indicator !== null) known.set(`${indicator} ${rowLabelKey(heads.get(key) ?? '')}`, other ?? '');
    }
  }
  return (indicator, head) => known.get(`${indicator} ${rowLabelKey(head)}`) ?? null;
}

/** Key of a column head. */
export const headKey = (text: string) => matchKey(text);
