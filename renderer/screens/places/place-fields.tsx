import { Field, Input, Select } from '@fluentui/react-components';
import { cellTies, placeKinds } from '../../../shared/domain/place.ts';
import { cellTieNames, placeKindNames } from '../../../shared/domain/place-words.ts';
import { cellsOfUnit } from '../../../shared/places/cells-of-unit.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { readDay } from '../../app/period-choice.ts';
import { DayField } from '../../components/day-field.tsx';
import type { BadField, PlaceDraft } from './place-draft.ts';

type FieldsProps = {
  readonly draft: PlaceDraft;
  readonly bad: readonly BadField[];
  readonly onDraft: (changed: Partial<PlaceDraft>) => void;
};

const words = ui.places.places.dialog;
const wrongDay = (bad: readonly BadField[], field: BadField) => (bad.includes(field) ? { wrong: words.needDay } : {});

/** Kind, name, code and days of a place. */
export function PlaceIdentityFields({ draft, bad, onDraft, hasEnd }: FieldsProps & { readonly hasEnd: boolean }) {
  return (
    <>
      <Field label={words.kind}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => onDraft({ kind: placeKinds.find((kind) => kind === value) ?? draft.kind })}
        >
          {placeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {placeKindNames.labelOf(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.name} required>
        <Input value={draft.name} autoComplete="off" autoFocus onChange={(_, { value }) => onDraft({ name: value })} />
      </Field>
      <Field label={words.code} hint={words.codeHint}>
        <Input value={draft.code} autoComplete="off" onChange={(_, { value }) => onDraft({ code: value })} />
      </Field>
      <DayField
        label={words.from}
        hint={words.fromHint}
        text={draft.from}
        {...wrongDay(bad, 'from')}
        onText={(from) => onDraft({ from })}
      />
      {hasEnd && (
        <DayField
          label={words.to}
          hint={words.toHint}
          text={draft.to}
          {...wrongDay(bad, 'to')}
          onText={(to) => onDraft({ to })}
        />
      )}
    </>
  );
}

/** What is said of a place on a day. `isFirst`: these fields begin the dialog. */
export function PlaceReportFields({ draft, bad, onDraft, isFirst }: FieldsProps & { readonly isFirst: boolean }) {
  const day = readDay(draft.day);
  const units = useCall('units/list', day === null ? null : { on: day });
  const all = units.data ?? [];
  const cells = draft.unitId === null ? [] : cellsOfUnit(all, draft.unitId);
  const hasCell = draft.tie === 'own' || draft.tie === 'shared';
  return (
    <>
      <DayField
        label={words.day}
        text={draft.day}
        {...wrongDay(bad, 'day')}
        isFirst={isFirst}
        onText={(text) => onDraft({ day: text })}
      />
      <Field label={words.unit} required {...(bad.includes('unit') ? { validationMessage: words.needUnit } : {})}>
        <Select
          value={draft.unitId === null ? '' : String(draft.unitId)}
          onChange={(_, { value }) => onDraft({ unitId: value === '' ? null : Number(value), cellId: null })}
        >
          <option value="">{words.unsaid}</option>
          {all
            .filter(({ unitId, kind }) => unitId === draft.unitId || !isInner(kind))
            .map(({ unitId, name, code }) => (
              <option key={unitId} value={unitId}>
                {`${name} (${code})`}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={words.members}>
        <Select
          value={draft.members}
          onChange={(_, { value }) => onDraft({ members: value === 'some' || value === 'none' ? value : '' })}
        >
          <option value="">{words.memberChoices.unsaid}</option>
          <option value="some">{words.memberChoices.some}</option>
          <option value="none">{words.memberChoices.none}</option>
        </Select>
      </Field>
      <Field
        label={words.count}
        hint={words.countHint}
        {...(bad.includes('count') ? { validationMessage: words.needCount } : {})}
      >
        <Input
          value={draft.members === 'none' ? '' : draft.count}
          disabled={draft.members === 'none'}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => onDraft({ count: value })}
        />
      </Field>
      <Field label={words.tie}>
        <Select
          value={draft.tie}
          onChange={(_, { value }) => onDraft({ tie: cellTies.find((tie) => tie === value) ?? '' })}
        >
          <option value="">{words.unsaid}</option>
          {cellTies.map((tie) => (
            <option key={tie} value={tie}>
              {cellTieNames.labelOf(tie)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.cell}>
        <Select
          value={hasCell && draft.cellId !== null ? String(draft.cellId) : ''}
          disabled={!hasCell}
          onChange={(_, { value }) => onDraft({ cellId: value === '' ? null : Number(value) })}
        >
          <option value="">{words.noCell}</option>
          {cells.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.note} className="place-wide">
        <Input
          value={draft.note}
          maxLength={300}
          autoComplete="off"
          onChange={(_, { value }) => onDraft({ note: value })}
        />
      </Field>
    </>
  );
}

/** Cells and committees inside a base organisation report for no place of their own. */
const isInner = (kind: string) => kind === 'cell' || kind === 'sub-committee';
