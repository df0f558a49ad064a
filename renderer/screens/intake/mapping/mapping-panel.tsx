import { Button, Select } from '@fluentui/react-components';
import type { StageAnswer } from '../../../../shared/intake/questions/stage-choices.ts';
import { formatCount } from '../../../../shared/text/format.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import { InlineField } from '../../../components/inline-field.tsx';
import { useSheetRows } from '../sheet/use-sheet-rows.ts';
import { FieldTable } from './field-table.tsx';
import { findLayout } from './layout-choices.ts';
import {
  answersOfDraft,
  columnsByHead,
  isChanged,
  rowsAreRight,
  rowTargets,
  withLayout,
  withRow,
} from './mapping-draft.ts';
import { RowNumberInput } from './row-number-input.tsx';
import { sheetColumns } from './sheet-columns.ts';
import type { Mapping } from './use-mapping.ts';
import './mapping.css';

type MappingPanelProps = {
  readonly file: string;
  readonly mapping: Mapping;
  /** Null: nothing can be decided (any more). */
  readonly onAnswer: ((answers: readonly StageAnswer[]) => void) | null;
};

const SKIP = '–';

/** How a table is read: which kind it is, where its heads and data stand, which column holds what. */
export function MappingPanel({ file, mapping, onAnswer }: MappingPanelProps) {
  const { parts, part, draft, start, put, choices } = mapping;
  const words = ui.intake.desk.mapping;
  const rows = useSheetRows(file, draft.sheet, [draft.headerRow, draft.lastHeaderRow]);
  const columns = sheetColumns(rows, draft.headerRow, draft.lastHeaderRow);
  const layout = findLayout(draft.layout, choices);
  const byHead = columnsByHead(draft, columns, choices);
  const hasChanged = isChanged(draft, start);
  const isRight = rowsAreRight(draft);
  const labels = { headerRow: words.headerRow, lastHeaderRow: words.lastHeaderRow, firstDataRow: words.firstDataRow };
  const isFrozen = onAnswer === null;

  return (
    <div className="mapping" role="region" aria-label={words.title}>
      {parts.length > 1 && (
        <InlineField label={words.table}>
          <Select
            size="small"
            value={String(part === null ? 0 : parts.indexOf(part))}
            onChange={(_, { value }) => mapping.choosePart(Number(value))}
          >
            {parts.map(({ headerRow }, index) => (
              <option key={headerRow} value={index}>
                {words.tableAt(headerRow)}
              </option>
            ))}
          </Select>
        </InlineField>
      )}
      {parts.length === 0 && <p className="mapping-new">{words.newTable}</p>}
      <InlineField label={words.layout}>
        <Select
          size="small"
          disabled={isFrozen}
          value={draft.layout ?? SKIP}
          onChange={(_, { value }) => put(withLayout(draft, value === SKIP ? null : value, choices))}
        >
          {draft.layout === '' && <option value="">{words.chooseLayout}</option>}
          {(['lists', 'forms'] as const).map((group) => (
            <optgroup key={group} label={words[group]}>
              {choices
                .filter((choice) => choice.group === group)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
          {part !== null && layout === null && draft.layout !== null && (
            <option value={part.layout}>{part.title}</option>
          )}
          <option value={SKIP}>{words.skip}</option>
        </Select>
      </InlineField>
      <fieldset className="mapping-rows" disabled={isFrozen} aria-description={words.rowHint}>
        {rowTargets.map((target) => (
          <RowNumberInput
            key={target}
            label={labels[target]}
            value={draft[target]}
            isTarget={!isFrozen && mapping.target === target}
            onTarget={() => mapping.setTarget(target)}
            onChange={(row) => put(withRow(draft, target, row))}
          />
        ))}
        {!isFrozen && <span className="quiet mapping-hint">{words.rowHint}</span>}
      </fieldset>
      {!isRight && (
        <p role="alert" className="mapping-wrong">
          {words.rowsWrong}
        </p>
      )}
      {!isFrozen && byHead.size > 0 && (
        <p>
          <Button size="small" onClick={() => put({ ...draft, fields: new Map([...draft.fields, ...byHead]) })}>
            {words.byHead(formatCount(byHead.size))}
          </Button>
        </p>
      )}
      {draft.layout !== null && (
        <FieldTable
          // Fields of a table that the window does not know by itself are those the backend named.
          fields={layout?.fields ?? fieldsOfPart(mapping)}
          columns={columns}
          mapping={mapping}
          isFrozen={isFrozen}
        />
      )}
      {!isFrozen && (
        <p className="mapping-foot">
          <Button
            appearance="primary"
            disabledFocusable={!hasChanged || !isRight || draft.layout === ''}
            onClick={() => {
              if (hasChanged && isRight) onAnswer(answersOfDraft(draft, start));
            }}
          >
            {words.apply}
          </Button>
          <Button disabledFocusable={!hasChanged} onClick={() => put(start)}>
            {words.reset}
          </Button>
          <span className="quiet">{words.remembered}</span>
        </p>
      )}
    </div>
  );
}

const fieldsOfPart = ({ part }: Mapping) =>
  part?.columns.flatMap(({ field, label }) => (field === null ? [] : [{ id: field, label: label ?? field }])) ?? [];
