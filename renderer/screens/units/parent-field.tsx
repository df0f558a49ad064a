import { useMemo } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { mayStandUnder } from '../../../shared/domain/unit-parents.ts';
import { fieldLabel } from '../../../shared/units/unit-texts.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import type { EditDraft } from './edit-draft.ts';
import { useUnits } from './units-context.ts';

type ParentFieldProps = { readonly draft: EditDraft; readonly onParent: (parentId: number | null) => void };

/** The unit above, among those of the first day that may have such a unit below them, in the order of the tree. */
export function ParentField({ draft, onParent }: ParentFieldProps) {
  const { day } = useUnits();
  const units = useCall('units/list', { on: readDay(draft.from) ?? day });
  const { kind, parentId } = draft;
  const parents = useMemo(
    () => (units.data ?? []).filter((unit) => unit.unitId === parentId || mayStandUnder(kind, unit)),
    [units.data, kind, parentId],
  );
  const isThere = parents.some((unit) => unit.unitId === parentId);
  return (
    <Field label={fieldLabel('parent')} className="edit-wide" required>
      <Select
        value={isThere ? String(parentId) : ''}
        onChange={(_, { value }) => onParent(value === '' ? null : Number(value))}
      >
        {!isThere && <option value="">{ui.units.dialog.unsaid}</option>}
        {parents.map((unit) => (
          <option key={unit.unitId} value={unit.unitId}>
            {`${unit.name} (${unit.code})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
