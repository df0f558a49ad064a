import { Select } from '@fluentui/react-components';
import type { UnitView } from '../../../shared/contract/views.ts';
import { newUnitKindNames } from '../../../shared/domain/reorganise/form-words.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';
import type { Place } from './reorganise-draft.ts';
import { UnitPicker } from './unit-picker.tsx';

type PlaceFieldsProps = {
  readonly place: Place;
  readonly units: readonly UnitView[];
  /** What may be chosen; one: it is not asked. */
  readonly offered: readonly Place['is'][];
  readonly onPlace: (place: Place) => void;
};

/** Where something goes: a new unit with name and kind, one of the file, or one of another board. */
export function PlaceFields({ place, units, offered, onPlace }: PlaceFieldsProps) {
  const words = ui.reorganise.place;
  const set = (values: Partial<Place>) => onPlace({ ...place, ...values });
  return (
    <div className="reorganise-fields">
      {offered.length > 1 && (
        <InlineField label={words.is}>
          <Select
            size="small"
            value={place.is}
            onChange={(_, { value }) => set({ is: offered.find((one) => one === value) ?? 'new' })}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </Select>
        </InlineField>
      )}
      {place.is === 'unit' ? (
        <UnitPicker
          label={words.unit}
          units={units}
          isSingle
          picked={place.unitId === null ? [] : [place.unitId]}
          onPick={([unitId]) => set({ unitId: unitId ?? null })}
        />
      ) : (
        <TextField label={words.name} value={place.name} hint={words.nameHint} onText={(name) => set({ name })} />
      )}
      {place.is === 'new' && <KindField kind={place.kind} onKind={(kind) => set({ kind })} />}
      {place.is === 'outside' && (
        <TextField
          label={words.superior}
          value={place.superior}
          hint={words.superiorHint}
          onText={(superior) => set({ superior })}
        />
      )}
    </div>
  );
}

/** Kind or type of a new unit; nothing chosen: as the units it holds were. */
export function KindField({ kind, onKind }: { readonly kind: string; readonly onKind: (kind: string) => void }) {
  const words = ui.reorganise.place;
  return (
    <InlineField label={words.kind}>
      <Select size="small" value={kind} onChange={(_, { value }) => onKind(value)}>
        <option value="">{words.sameKind}</option>
        {newUnitKindNames.entries.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
    </InlineField>
  );
}

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onText: (text: string) => void;
};

export function TextField({ label, value, hint = '', onText }: TextFieldProps) {
  return (
    <InlineField label={label}>
      <input
        className="reorganise-input"
        value={value}
        placeholder={hint}
        autoComplete="off"
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </InlineField>
  );
}
