import { Button, Checkbox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { UnitView } from '../../../shared/contract/views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { PlaceFields, TextField } from './place-fields.tsx';
import { addPart, type Part, type Place, type ReorganiseDraft } from './reorganise-draft.ts';

type SplitFieldsProps = {
  readonly draft: ReorganiseDraft;
  readonly units: readonly UnitView[];
  /** Units directly below the split one. */
  readonly below: readonly UnitView[];
  readonly onDraft: (draft: ReorganiseDraft) => void;
};

const OFFERED: readonly Place['is'][] = ['new', 'unit', 'outside'];

/** The parts of a split with their shares, and where each child goes. */
export function SplitFields({ draft, units, below, onDraft }: SplitFieldsProps) {
  const words = ui.reorganise.split;
  const setPart = (at: number, values: Partial<Part>) =>
    onDraft({ ...draft, parts: draft.parts.map((part, index) => (index === at ? { ...part, ...values } : part)) });
  const nameOf = ({ place }: Part, at: number) => {
    const known = units.find(({ unitId }) => unitId === place.unitId)?.name;
    const name = place.is === 'unit' ? known : place.name.trim();
    return name === undefined || name === '' ? words.part(String(at + 1)) : name;
  };
  return (
    <>
      {draft.parts.map((part, at) => (
        <fieldset key={at} className="reorganise-part">
          <legend>{words.part(String(at + 1))}</legend>
          <PlaceFields place={part.place} units={units} offered={OFFERED} onPlace={(place) => setPart(at, { place })} />
          <div className="reorganise-line">
            {!part.isUnknown && (
              <TextField
                label={words.share}
                value={part.share}
                hint={words.shareHint}
                onText={(share) => setPart(at, { share })}
              />
            )}
            <Checkbox
              label={words.unknown}
              checked={part.isUnknown}
              onChange={(_, { checked }) => setPart(at, { isUnknown: checked === true })}
            />
            {draft.parts.length > 1 && (
              <Button
                size="small"
                onClick={() =>
                  onDraft({
                    ...draft,
                    parts: draft.parts.filter((_, index) => index !== at),
                    // Places have moved up: what was assigned by number is asked again.
                    children: new Map(),
                  })
                }
              >
                {words.dropPart(String(at + 1))}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div className="reorganise-line">
        <Button size="small" icon={<AddRegular />} onClick={() => onDraft(addPart(draft))}>
          {words.addPart}
        </Button>
        <Checkbox
          label={words.goesOn}
          checked={draft.goesOn}
          onChange={(_, { checked }) => onDraft({ ...draft, goesOn: checked === true })}
        />
      </div>
      {below.length > 0 && (
        <div className="table-scroll reorganise-children">
          <table className="plain-table" aria-label={words.children}>
            <thead>
              <tr>
                <th scope="col">{words.child}</th>
                <th scope="col">{words.childTo}</th>
              </tr>
            </thead>
            <tbody>
              {below.map(({ unitId, name }) => (
                <tr key={unitId}>
                  <th scope="row">{name}</th>
                  <td>
                    <Select
                      size="small"
                      aria-label={words.childOf(name)}
                      value={String(draft.children.get(unitId) ?? '')}
                      onChange={(_, { value }) => {
                        const next = new Map(draft.children);
                        if (value === '') next.delete(unitId);
                        else next.set(unitId, Number(value));
                        onDraft({ ...draft, children: next });
                      }}
                    >
                      <option value="">{draft.goesOn ? words.stays : words.choose}</option>
                      {draft.parts.map((part, at) => (
                        <option key={at} value={String(at)}>
                          {nameOf(part, at)}
                        </option>
                      ))}
                    </Select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
