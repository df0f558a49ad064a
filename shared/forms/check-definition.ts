import type { Problem } from '../contract/problem.ts';
import { formCells, valueColumns } from './form-cells.ts';
import type { FormDefinition } from './form-definition.ts';
import { rowLabel } from './row-label.ts';

type Facts = { readonly file: string; readonly isIndicator: (code: string) => boolean };
type Fault = Pick<Problem, 'code' | 'facts'>;

/** Everything that makes a definition unusable although each part of it has its shape. Empty: it can be used. */
export function checkDefinition(form: FormDefinition, { file, isIndicator }: Facts): readonly Problem[] {
  const ofColumns = columnFaults(form);
  // What the rows say stands on the columns.
  const others = ofColumns.length > 0 ? ofColumns : [...rowFaults(form, isIndicator), ...identityFaults(form)];
  const faults = [...periodFaults(form), ...others];
  return faults.map((fault) => ({ ...fault, weight: 'stop', place: { at: 'file', file } }));
}

function periodFaults({ effective: { from, to } }: FormDefinition): readonly Fault[] {
  return to !== null && to < from ? [{ code: 'form.period-reversed', facts: { from, to } }] : [];
}

function columnFaults(form: FormDefinition): readonly Fault[] {
  const { columns, rightBlockNumbers } = form;
  const keys = columns.map(({ key }) => key).filter((key) => key !== 'unfilled');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  const faults: Fault[] = [];
  if (!keys.includes('label')) faults.push({ code: 'form.no-label-column', facts: {} });
  if (valueColumns(form)[0]?.key !== 'this-period') faults.push({ code: 'form.no-value-column', facts: {} });
  if (twice !== undefined) {
    const labels = columns.flatMap(({ key, label }) => (key === twice ? [`“${label}”`] : []));
    faults.push({ code: 'form.column-twice', facts: { columns: labels.join(', ') } });
  }
  if (rightBlockNumbers !== undefined && rightBlockNumbers.length !== columns.length)
    faults.push({ code: 'form.bad-field', facts: { where: 'rightBlockNumbers' } });
  return faults;
}

function rowFaults(form: FormDefinition, isIndicator: Facts['isIndicator']): readonly Fault[] {
  const { rows, rightBlockFrom } = form;
  const first = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { code, label, parent } of rows) {
    const before = first.get(code);
    if (before !== undefined)
      faults.push({ code: 'form.code-twice', facts: { row: code, first: before, second: label } });
    if (parent !== null && !first.has(parent)) faults.push({ code: 'form.parent-unknown', facts: { label, parent } });
    if (before === undefined) first.set(code, label);
  }
  const given = new Map<string, string>();
  for (const { ref, indicator } of formCells(form)) {
    if (indicator === null) continue;
    const label = rowLabel(form, ref);
    const other = given.get(indicator);
    if (!isIndicator(indicator)) faults.push({ code: 'form.unknown-indicator', facts: { label, indicator } });
    // Which of the two a unit's figure is taken from would be chance.
    if (other !== undefined)
      faults.push({ code: 'form.indicator-twice', facts: { first: other, second: label, indicator } });
    given.set(indicator, label);
  }
  const keys = new Set<string>(valueColumns(form).map(({ key }) => key));
  const stray = rows.find(({ further = {} }) => Object.keys(further).some((key) => !keys.has(key)));
  if (stray !== undefined) faults.push({ code: 'form.bad-field', facts: { where: `rows “${stray.label}” further` } });
  const counted = rows.some(({ kind }) => kind !== 'heading');
  if (!counted) faults.push({ code: 'form.no-rows', facts: {} });
  if (rightBlockFrom !== undefined && rows.findIndex(({ code }) => code === rightBlockFrom) <= 0)
    faults.push({ code: 'form.right-block-unknown', facts: { row: rightBlockFrom } });
  return faults;
}

function identityFaults(form: FormDefinition): readonly Fault[] {
  const known = new Set(formCells(form).map(({ ref }) => ref));
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const { id, left, right } of form.identities) {
    const refs = [...left, ...right].map(bare);
    const unknown = refs.find((ref) => !known.has(ref));
    if (unknown !== undefined)
      faults.push({ code: 'form.identity-unknown-cell', facts: { identity: id, cell: unknown } });
    if (ids.has(id)) faults.push({ code: 'form.identity-twice', facts: { identity: id } });
    if (new Set(refs).size !== refs.length) {
      const twice = refs.find((ref, at) => refs.indexOf(ref) !== at) ?? '';
      faults.push({ code: 'form.identity-repeats', facts: { identity: id, row: rowLabel(form, twice) } });
    }
    ids.add(id);
  }
  const circle = findCircle(form);
  if (circle !== null) {
    const rows = circle.map((ref) => `“${rowLabel(form, ref)}”`).join(' → ');
    faults.push({ code: 'form.identity-circle', facts: { rows } });
  }
  return faults;
}

const bare = (ref: string) => ref.replace(/^-/, '');

/** Figures each of which is a sum that holds the next, and the last the first; null when there are none. */
function findCircle({ identities }: FormDefinition): readonly string[] | null {
  const parts = new Map<string, string[]>();
  for (const { left, relation, right } of identities) {
    if (relation !== '=') continue;
    for (const whole of left.map(bare)) parts.set(whole, [...(parts.get(whole) ?? []), ...right.map(bare)]);
  }
  const done = new Set<string>();
  const walk = (ref: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(ref);
    if (at !== -1) return [...path.slice(at), ref];
    if (done.has(ref)) return null;
    for (const part of parts.get(ref) ?? []) {
      const found = walk(part, [...path, ref]);
      if (found !== null) return found;
    }
    done.add(ref);
    return null;
  };
  for (const whole of parts.keys()) {
    const found = walk(whole, []);
    if (found !== null) return found;
  }
  return null;
}
