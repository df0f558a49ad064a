import { Select } from '@fluentui/react-components';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { withColumnOf } from './mapping-draft.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { Mapping } from './use-mapping.ts';

type Field = { readonly id: string; readonly label: string };
type FieldTableProps = {
  readonly fields: readonly Field[];
  readonly columns: readonly SheetColumn[];
  readonly mapping: Mapping;
  readonly isFrozen: boolean;
};

/** Our fields with the column each takes, then the columns nobody reads. */
export function FieldTable({ fields, columns, mapping, isFrozen }: FieldTableProps) {
  const { draft, put } = mapping;
  const words = ui.intake.desk.mapping;
  const columnOf = (field: string) => [...draft.fields].find(([, other]) => other === field)?.[0] ?? null;
  const used = fields.filter(({ id }) => columnOf(id) !== null);
  const unused = fields.filter(({ id }) => columnOf(id) === null);
  const unread = columns.filter(({ column, header }) => header !== '' && !draft.fields.has(column));
  const rows = (list: readonly Field[]) =>
    list.map((field) => (
      <FieldRow
        key={field.id}
        field={field}
        column={columnOf(field.id)}
        columns={columns}
        why={whyOf(mapping, field.id, columnOf(field.id))}
        isFrozen={isFrozen}
        onColumn={(column) => put(withColumnOf(draft, field.id, column))}
      />
    ));
  return (
    <>
      {used.length > 0 && (
        <table className="plain-table mapping-table" aria-label={words.fields}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>{rows(used)}</tbody>
        </table>
      )}
      <h3>{words.unread}</h3>
      {unread.length === 0 ? (
        <p className="quiet">{words.unreadNone}</p>
      ) : (
        <ul className="mapping-unread">
          {unread.map(({ column, header }) => (
            <li key={column}>
              <span title={header}>{words.columnName(column, header)}</span>
              <Select
                size="small"
                disabled={isFrozen}
                aria-label={words.fieldOf(column)}
                value=""
                onChange={(_, { value }) => value !== '' && put(withColumnOf(draft, value, column))}
              >
                <option value="">{words.ignore}</option>
                {unused.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      )}
      {unused.length > 0 && (
        <details className="mapping-more">
          <summary>{words.more(formatCount(unused.length))}</summary>
          <table className="plain-table mapping-table" aria-label={words.more(formatCount(unused.length))}>
            <tbody>{rows(unused)}</tbody>
          </table>
        </details>
      )}
    </>
  );
}

type FieldRowProps = {
  readonly field: Field;
  readonly column: string | null;
  readonly columns: readonly SheetColumn[];
  readonly why: string;
  readonly isFrozen: boolean;
  readonly onColumn: (column: string | null) => void;
};

function FieldRow({ field, column, columns, why, isFrozen, onColumn }: FieldRowProps) {
  const words = ui.intake.desk.mapping;
  return (
    <tr>
      <th scope="row">{field.label}</th>
      <td>
        <Select
          size="small"
          disabled={isFrozen}
          aria-label={words.columnOf(field.label)}
          value={column ?? ''}
          onChange={(_, { value }) => onColumn(value === '' ? null : value)}
        >
          <option value="">{words.noColumn}</option>
          {columns
            .filter((each) => each.header !== '' || each.column === column)
            .map((each) => (
              <option key={each.column} value={each.column}>
                {words.columnName(each.column, each.header)}
              </option>
            ))}
        </Select>
      </td>
      <td className="quiet">{why}</td>
    </tr>
  );
}

function whyOf({ part, draft, start }: Mapping, field: string, column: string | null): string {
  const words = ui.intake.desk.mapping.how;
  if (column === null) return '';
  if (draft.fields.get(column) !== start.fields.get(column)) return words.changed;
  const how = part?.columns.find((each) => each.column === column && each.field === field)?.how;
  return how === undefined ? '' : words[how];
}
