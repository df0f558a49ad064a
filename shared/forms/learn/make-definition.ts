import type { Problem } from '../../contract/problem.ts';
import { readPeriod } from '../../domain/period.ts';
import { foldText } from '../../text/fold.ts';
import { learnWords } from '../../text/vi/learn.ts';
import type { SheetGrid } from '../../intake/grid/grid.ts';
import { alignFormRows } from '../../intake/recognise/align-form-rows.ts';
import { findTables } from '../../intake/recognise/find-tables.ts';
import type { Catalogue } from '../../statistics/indicators.ts';
import type { FormDefinition, FormIdentity, FormRow } from '../form-definition.ts';
import { LEARNED } from '../learned-form.ts';
import { acceptDefinition } from './accept-definition.ts';
import { keepTransfersApart } from './keep-transfers-apart.ts';
import type { LearnAnswers } from './learn-answers.ts';
import { ownIdentities } from './own-identities.ts';
import type { FormProposal, ShownProposal } from './propose-form.ts';
import { splitTitle } from './read-titles.ts';

type Facts = { readonly forms: readonly FormDefinition[]; readonly catalogue: Pick<Catalogue, 'find'> };

/** `form` null: the problems say what is missing or wrong. With a form they only tell. */
export type MadeDefinition = { readonly form: FormDefinition | null; readonly problems: readonly Problem[] };

/** A proposal with everything the person said about it as a definition that may be taken into the known forms. */
export function makeDefinition(proposal: FormProposal, answers: LearnAnswers, facts: Facts): MadeDefinition {
  const { shown, draft, table, beside } = proposal;
  const { file, sheet, number, title, periodKind } = shown;
  const place = { at: 'sheet', file, sheet } as const;
  const stops = (code: Problem['code'], given: Problem['facts'] = {}): Problem => ({
    code,
    weight: 'stop',
    place,
    facts: given,
  });
  const lost = (cell: string): Problem => ({
    ...stops('learn.label-elsewhere'),
    place: { at: 'cell', file, sheet, cell },
  });
  const [first, last] = [readPeriod(answers.firstPeriod ?? ''), readPeriod(answers.lastPeriod ?? '')];
  const own = ownIdentities(draft, answers.identities ?? []);
  const accepted = acceptedIdentities(shown, answers.accept ?? []);
  const missing = [
    ...(number.trim() === '' ? [stops('learn.no-number')] : []),
    ...(title.trim() === '' ? [stops('learn.no-title')] : []),
    ...((answers.series ?? '').trim() === '' ? [stops('learn.no-series')] : []),
    ...(first === null ? [stops('learn.no-first-period')] : []),
    ...(answers.lastPeriod !== undefined && last === null
      ? [stops('learn.last-period', { period: answers.lastPeriod })]
      : []),
    ...(periodKind === null ? [stops('learn.no-period-kind')] : []),
    ...beside.flatMap(({ cell, hasLabel }) => (hasLabel ? [] : [lost(cell)])).slice(0, 1),
    ...accepted.unknown.map((id) => stops('learn.identity-unknown', { identity: id })),
    ...own.faults.map(({ code, facts: given }) => stops(code, given)),
  ];
  if (missing.length > 0 || first === null || periodKind === null) return { form: null, problems: missing };
  const { columns, columnsFoundBy, rightBlockFrom, rightBlockNumbers } = draft;
  const identities = [...accepted.identities, ...own.identities];
  const { rows, apart } = keepTransfersApart(draft.rows, identities);
  const hasIndicators = rows.some(({ indicator, further }) => indicator !== null || further !== undefined);
  const [opening, subject] = splitTitle(title.trim());
  const form: FormDefinition = {
    id: idOf(number, first.from),
    number: number.trim(),
    title: title.trim(),
    series: (answers.series ?? '').trim(),
    effective: { from: first.from, to: last?.to ?? null },
    periodKind,
    header: { left: [], centre: [opening, subject], right: [number.trim()] },
    footer: learnWords.footer,
    columns,
    rows,
    ...(columnsFoundBy === undefined ? {} : { columnsFoundBy }),
    ...(rightBlockFrom === undefined ? {} : { rightBlockFrom }),
    ...(rightBlockNumbers === undefined ? {} : { rightBlockNumbers }),
    identities,
    ...(hasIndicators ? {} : { figuresOnly: true }),
  };
  const faults = acceptDefinition(form, { file, ...facts });
  if (faults.length > 0) return { form: null, problems: faults };
  const unknown = recognisesItself(form, table.sheet, facts.forms) ? [] : [stops('learn.not-recognised')];
  if (unknown.length > 0) return { form: null, problems: unknown };
  return { form, problems: [...openSuggestions(shown), ...notAddedUp(shown, apart)] };
}

function acceptedIdentities({ identities }: ShownProposal, accept: readonly string[]) {
  const known = new Map(identities.map((one) => [one.id, one]));
  const found: readonly FormIdentity[] = accept.flatMap((id) => known.get(id)?.identities ?? []);
  return { identities: found, unknown: accept.filter((id) => !known.has(id)) };
}

/** The blank it was learned from must be taken for this form and no other, with every row in its place. */
function recognisesItself(form: FormDefinition, sheet: SheetGrid, forms: readonly FormDefinition[]): boolean {
  const [table] = findTables(sheet, [...forms, form]).candidates;
  if (table?.layout.id !== form.id) return false;
  const { missing, stray } = alignFormRows(sheet, form, { header: table.header, firstRow: table.firstDataRow });
  return missing.length === 0 && stray.every(({ label }) => label === '');
}

function notAddedUp({ file, sheet }: ShownProposal, apart: readonly FormRow[]): readonly Problem[] {
  if (apart.length === 0) return [];
  const facts = { count: apart.length, rows: namesOf(apart.map(({ label }) => label)) };
  return [{ code: 'learn.not-added-up', weight: 'note', place: { at: 'sheet', file, sheet }, facts }];
}

const namesOf = (labels: readonly string[]) =>
  [...labels.slice(0, 6).map((label) => `“${label}”`), ...(labels.length > 6 ? ['…'] : [])].join(', ');

/** Suggestions nobody answered: their rows and columns are filled in by hand, which is told. */
function openSuggestions({ file, sheet, rows, columns }: ShownProposal): readonly Problem[] {
  const open = [
    ...columns.flatMap(({ sure, heads, letters }) => (sure === 'likeness' ? [heads.at(-1) ?? letters] : [])),
    ...rows.flatMap(({ sure, label }) => (sure === 'likeness' ? [label] : [])),
  ];
  if (open.length === 0) return [];
  const place = { at: 'sheet', file, sheet } as const;
  const facts = { count: open.length, rows: namesOf(open) };
  return [{ code: 'learn.suggestions-open', weight: 'note', place, facts }];
}

/** `learned-bieu-so-2-btctw-2025-10`. */
function idOf(number: string, from: string): string {
  const name = foldText(number)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return `${LEARNED}${name}-${from.slice(0, 7)}`;
}
