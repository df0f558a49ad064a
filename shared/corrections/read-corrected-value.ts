import type { Problem } from '../contract/problem.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { readDateCell } from '../intake/cells/read-date-cell.ts';
import type { Reading } from '../intake/cells/cell-reading.ts';
import { dateRulesOn } from '../intake/cells/date-rules.ts';
import { readAverageCell, readCountCell, readSignedCell } from '../intake/cells/read-figure-cell.ts';
import { normaliseText } from '../text/fold.ts';
import type { CorrectableField } from './correctable-fields.ts';

/** A typed value as it is stored (a number as text, null: the cell says nothing), or what speaks against it. */
export type CorrectedReading =
  | { readonly is: 'value'; readonly value: string | null }
  | { readonly is: 'problem'; readonly problem: Problem };

const ID_NUMBER = /^(?:\d{9}|\d{12})$/;

/**
 * Reads what somebody typed by the rules of intake: counts are whole and not negative, days exist, codes are of the
 * closed list (`codes`: several, with a space between). An empty text means that the cell says nothing.
 */
export function readCorrectedValue(
  { field, label, kind }: CorrectableField,
  typed: string,
  today: IsoDate,
): CorrectedReading {
  const written = normaliseText(typed);
  const problem = (code: Problem['code'], facts: Problem['facts']): CorrectedReading => ({
    is: 'problem',
    problem: { code, weight: 'fix', place: { at: 'app' }, facts: { row: label, field: label, ...facts } },
  });
  const taken = (reading: Reading<string | number>): CorrectedReading =>
    reading.value === null && reading.remark?.weight === 'fix'
      ? problem(reading.remark.code, reading.remark.facts)
      : { is: 'value', value: reading.value === null ? null : String(reading.value) };
  const cell = { column: 1, kind: 'text', text: written } as const;
  if (written === '' && kind.is !== 'text' && kind.is !== 'codes') return { is: 'value', value: null };
  switch (kind.is) {
    case 'count':
      return taken(kind.maybeNegative ? readSignedCell(cell) : readCountCell(cell));
    case 'mean':
      return taken(readAverageCell(cell));
    case 'day': {
      const rules = dateRulesOn(today);
      const rule = field === 'birth' ? rules.birth : rules.past(label);
      return taken(readDateCell(cell, { ...rule, allowsPart: kind.allowsPart }));
    }
    case 'code': {
      const known = kind.table.entries.some(({ code }) => code === written);
      return known ? { is: 'value', value: written } : problem('correction.code-unknown', { written });
    }
    case 'codes': {
      const given = written === '' ? [] : written.split(' ');
      const unknown = given.find((one) => !kind.table.entries.some(({ code }) => code === one));
      if (unknown !== undefined) return problem('correction.code-unknown', { written: unknown });
      const inOrder = kind.table.entries.flatMap(({ code }) => (given.includes(code) ? [code] : []));
      return { is: 'value', value: JSON.stringify(inOrder) };
    }
    case 'text':
      if (written === '' && kind.isNeeded) return problem('correction.text-needed', {});
      if (field === 'id_number' && written !== '' && !ID_NUMBER.test(written))
        return problem('correction.id-number', { written });
      return { is: 'value', value: written === '' ? null : written };
  }
}
