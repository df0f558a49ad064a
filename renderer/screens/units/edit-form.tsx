import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { cellKinds, organisationTypes, specialRights, unitKinds } from '../../../shared/domain/unit.ts';
import {
  cellKindNames,
  organisationTypeNames,
  specialRightNames,
  unitKindNames,
} from '../../../shared/domain/unit-words.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { fieldLabel } from '../../../shared/units/unit-texts.ts';
import { DayField } from '../../components/day-field.tsx';
import type { EditDraft } from './edit-draft.ts';
import { ParentField } from './parent-field.tsx';
import type { EditSubject } from './units-context.ts';

type EditFormProps = {
  readonly subject: EditSubject;
  readonly draft: EditDraft;
  /** Fields whose day cannot be read. */
  readonly bad: readonly ('from' | 'to')[];
  readonly onDraft: (changed: Partial<EditDraft>) => void;
  readonly onSubmit: () => void;
};

/** The fields of an act; a close has only its day. */
export function EditForm({ subject: { act }, draft, bad, onDraft, onSubmit }: EditFormProps) {
  const words = ui.units.dialog;
  return (
    <form
      className="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p className="edit-wide quiet">{words.lead[act]}</p>
      {act !== 'close' && (
        <DayField
          label={words.from[act]}
          text={draft.from}
          {...(bad.includes('from') ? { wrong: words.needDay } : {})}
          isFirst
          onText={(from) => onDraft({ from })}
        />
      )}
      {(act === 'close' || act === 'correct') && (
        <DayField
          label={act === 'close' ? words.lastDay : words.to}
          text={draft.to}
          {...(bad.includes('to') ? { wrong: words.needDay } : {})}
          isFirst={act === 'close'}
          {...(act === 'correct' ? { hint: words.toHint } : {})}
          onText={(to) => onDraft({ to })}
        />
      )}
      {act !== 'close' && <ContentFields act={act} draft={draft} onDraft={onDraft} />}
      {/* Enter in a field shows the preview. */}
      <button type="submit" hidden />
    </form>
  );
}

type ContentProps = Pick<EditFormProps, 'draft' | 'onDraft'> & { readonly act: EditSubject['act'] };

function ContentFields({ act, draft, onDraft }: ContentProps) {
  const words = ui.units.dialog;
  const rights = (right: (typeof specialRights)[number], isOn: boolean) =>
    specialRights.filter((one) => (one === right ? isOn : draft.specialRights.includes(one)));
  return (
    <>
      <Field label={fieldLabel('name')} className="edit-wide" required>
        <Input value={draft.name} autoComplete="off" onChange={(_, { value }) => onDraft({ name: value })} />
      </Field>
      {act !== 'change' && (
        <Field label={words.code} {...(act === 'add' ? { hint: words.codeHint } : {})}>
          <Input value={draft.code} autoComplete="off" onChange={(_, { value }) => onDraft({ code: value })} />
        </Field>
      )}
      <Field label={fieldLabel('kind')}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => onDraft({ kind: unitKinds.find((kind) => kind === value) ?? draft.kind })}
        >
          {unitKinds.map((kind) => (
            <option key={kind} value={kind}>
              {unitKindNames.labelOf(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <ParentField draft={draft} onParent={(parentId) => onDraft({ parentId })} />
      <Field label={fieldLabel('organisationType')}>
        <Select
          value={draft.organisationType ?? ''}
          onChange={(_, { value }) =>
            onDraft({ organisationType: organisationTypes.find((type) => type === value) ?? null })
          }
        >
          <option value="">{words.unsaid}</option>
          {organisationTypes.map((type) => (
            <option key={type} value={type}>
              {organisationTypeNames.labelOf(type)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={fieldLabel('cellKind')}>
        <Select
          value={draft.cellKind ?? ''}
          onChange={(_, { value }) => onDraft({ cellKind: cellKinds.find((kind) => kind === value) ?? null })}
        >
          <option value="">{words.unsaid}</option>
          {cellKinds.map((kind) => (
            <option key={kind} value={kind}>
              {cellKindNames.labelOf(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="edit-rights edit-wide">
        <legend>{words.specialRights}</legend>
        {specialRights.map((right) => (
          <Checkbox
            key={right}
            label={specialRightNames.labelOf(right)}
            checked={draft.specialRights.includes(right)}
            onChange={(_, { checked }) => onDraft({ specialRights: rights(right, checked === true) })}
          />
        ))}
      </fieldset>
      <Checkbox
        className="edit-wide"
        label={words.noCandidatesLeft}
        checked={draft.noCandidatesLeft}
        onChange={(_, { checked }) => onDraft({ noCandidatesLeft: checked === true })}
      />
    </>
  );
}
