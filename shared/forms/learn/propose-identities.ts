import { acrossColumns, inEveryColumn } from '../form-identities.ts';
import { isValueKey, parseCellRef, valueColumns } from '../form-cells.ts';
import type { FormDefinition, FormIdentity, FormRow, ValueKey } from '../form-definition.ts';
import { markerOf } from '../../intake/recognise/column-markers.ts';
import type { DraftForm } from './draft-form.ts';
import { readSumFormula } from './read-formula.ts';

/** A formula of the blank; `cell` an A1 address, `formula` empty where it shares that of another cell. */
export type BlankFormula = { readonly cell: string; readonly formula: string };

/**
 * An identity that may hold, by what the blank shows: a formula, the row of numbers (`2 = 3 + 4`), its sub-rows, or the
 * same rows of a known form. Only those the person accepts are kept.
 */
export type IdentityProposal = {
  /** By its cells; the whole stands first: `C9 = C16…C23 (8)`, `C9 ≥ C10`. */
  readonly id: string;
  readonly from: 'formula' | 'numbers' | 'known-form' | 'sub-rows' | 'of-which';
  readonly relation: FormIdentity['relation'];
  /** Addresses on the blank of the first figures it is about. */
  readonly whole: string;
  readonly parts: readonly string[];
  readonly identities: readonly FormIdentity[];
};

const BASIS = 'xác nhận khi học biểu';
const LEAST_PARTS = 2;

export function proposeIdentities(
  draft: DraftForm,
  formulas: readonly BlankFormula[],
  knownForms: readonly FormDefinition[],
): readonly IdentityProposal[] {
  const proposals = [
    ...fromFormulas(draft, formulas),
    ...fromNumbers(draft),
    ...fromKnownForms(draft, knownForms),
    ...fromSubRows(draft),
  ];
  const seen = new Set<string>();
  return proposals.filter(({ id, identities }) => {
    const key = identities.map(keyOf).join(' ');
    if (seen.has(key) || seen.has(id)) return false;
    seen.add(key).add(id);
    return true;
  });
}

const keyOf = ({ left, relation, right }: FormIdentity) =>
  [left.join('+'), relation, [...right].sort().join('+')].join(' ');

const make = (id: string, left: readonly string[], relation: FormIdentity['relation'], right: readonly string[]) =>
  ({ id, left, relation, right, weight: 'fix', basis: BASIS }) satisfies FormIdentity;

function toProposal(
  { cells }: DraftForm,
  from: IdentityProposal['from'],
  identities: readonly FormIdentity[],
): readonly IdentityProposal[] {
  const [first] = identities;
  if (first === undefined) return [];
  const [whole, parts] = first.relation === '=' ? [first.left, first.right] : [first.right, first.left];
  const address = (ref: string) => (ref.startsWith('-') ? '-' : '') + (cells.get(ref.replace(/^-/, '')) ?? '');
  const [at, of] = [address(whole[0] ?? ''), parts.map(address)];
  // Told by its cells, so that it keeps its id whatever else is answered about the rows.
  const span = of.length > 2 ? `${of[0] ?? ''}…${of.at(-1) ?? ''} (${of.length})` : of.join(' + ');
  return [
    {
      id: `${at} ${first.relation === '=' ? '=' : '≥'} ${span}`,
      from,
      relation: first.relation,
      whole: at,
      parts: of,
      identities,
    },
  ];
}

/** One proposal for each row or column whose formulas say the same. */
function fromFormulas(draft: DraftForm, formulas: readonly BlankFormula[]): readonly IdentityProposal[] {
  const refs = new Map([...draft.cells].map(([ref, cell]) => [cell, ref]));
  const groups = new Map<string, FormIdentity[]>();
  for (const { cell, formula } of formulas) {
    const whole = refs.get(cell);
    const terms = readSumFormula(formula);
    const parts = terms?.map(({ sign, cell: one }) => ({ sign, ref: refs.get(one) }));
    if (whole === undefined || parts === undefined || parts.some(({ ref }) => ref === undefined)) continue;
    const right = parts.map(({ sign, ref = '' }) => sign + ref);
    const own = parseCellRef(whole);
    const isAcross = right.every((ref) => parseCellRef(ref).row === own.row);
    const alike = isAcross
      ? `column ${own.key}=${right.map((ref) => ref.slice(0, 1).replace(/[^-]/, '') + parseCellRef(ref).key).join('+')}`
      : `row ${own.row}=${right.map((ref) => ref.slice(0, 1).replace(/[^-]/, '') + parseCellRef(ref).row).join('+')}`;
    const group = groups.get(alike) ?? [];
    group.push(make(`formula-${whole}`, [whole], '=', right));
    groups.set(alike, group);
  }
  const shared = new Set(formulas.flatMap(({ cell, formula }) => (formula === '' ? (refs.get(cell) ?? []) : [])));
  return [...groups.values()].flatMap((identities) => {
    const others = identities.slice(0, 1).flatMap((one) => everyColumn(draft, one));
    const alike = others.filter(({ left: [whole = ''] }) => shared.has(whole));
    return toProposal(draft, 'formula', [...identities, ...alike]);
  });
}

/** `2 (=3+4)` below a head: that column is the sum of those, in every row that is added up. */
function fromNumbers(draft: DraftForm): readonly IdentityProposal[] {
  const byNumber = new Map(
    draft.columns.flatMap(({ key, number }) => (isValueKey(key) ? [[markerOf(number) ?? '', key] as const] : [])),
  );
  return draft.columns.flatMap(({ key, number }) => {
    const sum = number.replace(/[\s()]/gu, '').split('=')[1] ?? '';
    if (!isValueKey(key) || !/^\d+(?:[+-]\d+)+$/.test(sum)) return [];
    const parts = (sum.match(/-?\d+/g) ?? []).map((one) => ({
      sign: one.startsWith('-'),
      key: byNumber.get(one.replace('-', '')),
    }));
    const right = parts.flatMap(({ sign, key: part }): (ValueKey | `-${ValueKey}`)[] =>
      part === undefined ? [] : [sign ? `-${part}` : part],
    );
    if (right.length !== parts.length) return [];
    const counted = draft.rows.filter(({ kind }) => kind === 'count');
    const identities = acrossColumns(`column-${key}`, counted, [key, '=', right]).filter(standsIn(draft));
    return toProposal(
      draft,
      'numbers',
      identities.map((one) => ({ ...one, basis: BASIS })),
    );
  });
}

/** Sums and parts of a known form all of whose rows stand here too. */
function fromKnownForms(draft: DraftForm, forms: readonly FormDefinition[]): readonly IdentityProposal[] {
  const byIndicator = new Map<string, FormRow[]>();
  for (const row of draft.rows) {
    if (row.indicator === null || row.kind !== 'count') continue;
    byIndicator.set(row.indicator, [...(byIndicator.get(row.indicator) ?? []), row]);
  }
  return forms.flatMap((form) => {
    const indicatorOf = new Map(form.rows.map(({ code, indicator }) => [code, indicator]));
    const own = (ref: string): string | null => {
      const found = byIndicator.get(indicatorOf.get(ref.replace(/^-/, '')) ?? '') ?? [];
      return found.length === 1 && found[0] !== undefined ? (ref.startsWith('-') ? '-' : '') + found[0].code : null;
    };
    return form.identities.flatMap(({ id, left, relation, right, weight }) => {
      const [ownLeft, ownRight] = [left.map(own), right.map(own)];
      if ([...left, ...right].some((ref) => ref.includes('@')) || weight !== 'fix') return [];
      if ([...ownLeft, ...ownRight].includes(null)) return [];
      const identity = make(
        `known-${form.id}-${id}`,
        ownLeft.flatMap((ref) => ref ?? []),
        relation,
        ownRight.flatMap((ref) => ref ?? []),
      );
      return toProposal(draft, 'known-form', everyColumn(draft, identity));
    });
  });
}

/** Numbered sub-rows may add up to their row; rows after “Trong đó” are each a part of it. */
function fromSubRows(draft: DraftForm): readonly IdentityProposal[] {
  const counted = draft.rows.filter(({ kind }) => kind === 'count');
  return counted.flatMap((row) => {
    const children = counted.filter(({ parent }) => parent === row.code);
    const first = draft.rows.findIndex(({ code }) => code === row.code) + 1;
    const isOfWhich = /^trong đó/iu.test(draft.rows[first]?.label ?? '') || /trong đó\s*:?$/iu.test(row.label);
    if (isOfWhich)
      return children.flatMap(({ code }) =>
        toProposal(draft, 'of-which', everyColumn(draft, make(`part-${code}`, [code], '<=', [row.code]))),
      );
    if (children.length < LEAST_PARTS) return [];
    const parts = children.map(({ code }) => code);
    return toProposal(draft, 'sub-rows', everyColumn(draft, make(`sum-${row.code}`, [row.code], '=', parts)));
  });
}

/** The identity of the main column in every column of figures. */
function everyColumn(draft: DraftForm, identity: FormIdentity): readonly FormIdentity[] {
  const keys = valueColumns(draft).map(({ key }) => key);
  return inEveryColumn([identity], keys).filter(standsIn(draft));
}

/** True for an identity all of whose figures the form holds; one with a cell that is crossed out is none. */
const standsIn =
  ({ cells }: DraftForm) =>
  ({ left, right }: FormIdentity) =>
    [...left, ...right].every((ref) => cells.has(ref.replace(/^-/, '')));
