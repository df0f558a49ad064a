import { Select } from '@fluentui/react-components';
import type { UnitView } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { KindField, PlaceFields, TextField } from './place-fields.tsx';
import {
  actChoices,
  defaultParentOf,
  newPlace,
  takesOne,
  takesUnits,
  type Place,
  type ReorganiseDraft,
} from './reorganise-draft.ts';
import { SplitFields } from './split-fields.tsx';
import { UnitPicker } from './unit-picker.tsx';

type ActFieldsProps = {
  readonly draft: ReorganiseDraft;
  /** Units as they stand the day before, the organisation itself first. */
  readonly units: readonly UnitView[];
  readonly onDraft: (draft: ReorganiseDraft) => void;
};

const MERGED_INTO: readonly Place['is'][] = ['new', 'unit'];

/** The fields of an act: what is to be done, with which units, where they go, from which day by which document. */
export function ActFields({ draft, units, onDraft }: ActFieldsProps) {
  const words = ui.reorganise;
  const { act } = draft;
  const set = (values: Partial<ReorganiseDraft>) => onDraft({ ...draft, ...values });
  const below = units.filter(({ parentId }) => parentId !== null);
  const children = units.filter(({ parentId }) => parentId !== null && parentId === draft.units[0]);
  return (
    <div className="reorganise-form">
      <section>
        <InlineField label={words.act}>
          <Select
            size="small"
            autoFocus
            value={act}
            onChange={(_, { value }) => {
              const next = actChoices.find((one) => one === value) ?? 'merge';
              const kept = takesOne(next) ? draft.units.slice(0, 1) : draft.units;
              // Day, document and units hold for any act; a place means something else in each.
              set({ act: next, units: kept, place: newPlace, parentId: null, children: new Map() });
            }}
          >
            {actChoices.map((one) => (
              <option key={one} value={one}>
                {words.acts[one]}
              </option>
            ))}
          </Select>
        </InlineField>
        <p className="quiet reorganise-hint">{words.hints[act]}</p>
        <TextField label={words.day} value={draft.day} hint={words.dayHint} onText={(day) => set({ day })} />
        <TextField
          label={words.document}
          value={draft.document}
          hint={words.documentHint}
          onText={(document) => set({ document })}
        />
        {takesUnits(act) && (
          <>
            <h3>{words.units[takesOne(act) ? 'one' : 'several']}</h3>
            <UnitPicker
              label={words.units[takesOne(act) ? 'one' : 'several']}
              units={below}
              picked={draft.units}
              isSingle={takesOne(act)}
              onPick={(picked) => set({ units: picked, children: new Map() })}
            />
          </>
        )}
      </section>
      <section>
        {act === 'merge' && (
          <>
            <h3>{words.into}</h3>
            <PlaceFields place={draft.place} units={units} offered={MERGED_INTO} onPlace={(place) => set({ place })} />
          </>
        )}
        {act === 'split' && <SplitFields draft={draft} units={units} below={children} onDraft={onDraft} />}
        {act === 'rename' && (
          <>
            <TextField
              label={words.newName}
              value={draft.place.name}
              onText={(name) => set({ place: { ...draft.place, name } })}
            />
            <KindField kind={draft.place.kind} onKind={(kind) => set({ place: { ...draft.place, kind } })} />
          </>
        )}
        {act === 'found' && (
          <PlaceFields place={draft.place} units={units} offered={['new']} onPlace={(place) => set({ place })} />
        )}
        {(act === 'receive' || act === 'hand-over') && <BorderFields draft={draft} onDraft={onDraft} />}
        {act === 'dissolve' && children.length > 0 && <p>{words.dissolveChildren(formatCount(children.length))}</p>}
        {needsParent(draft, children) && (
          <>
            <h3>{act === 'dissolve' ? words.childrenTo : words.parent}</h3>
            <UnitPicker
              label={act === 'dissolve' ? words.childrenTo : words.parent}
              units={units.filter(({ unitId }) => !draft.units.includes(unitId))}
              picked={[draft.parentId ?? defaultParentOf(draft, units)].flatMap((unitId) => unitId ?? [])}
              isSingle
              onPick={([unitId]) =>
                set({
                  parentId: unitId ?? null,
                  ...(act === 'dissolve' ? { children: new Map(children.map((child) => [child.unitId, 0])) } : {}),
                })
              }
            />
          </>
        )}
      </section>
    </div>
  );
}

function needsParent({ act, place, parts }: ReorganiseDraft, children: readonly UnitView[]): boolean {
  if (act === 'merge') return place.is === 'new';
  if (act === 'split') return parts.some((part) => part.place.is === 'new');
  if (act === 'dissolve') return children.length > 0;
  return act === 'transfer' || act === 'found' || act === 'receive';
}

/** The other board's organisation, and how many members come or go with it. */
function BorderFields({ draft, onDraft }: Pick<ActFieldsProps, 'draft' | 'onDraft'>) {
  const words = ui.reorganise;
  const { place } = draft;
  const set = (values: Partial<Place>) => onDraft({ ...draft, place: { ...place, ...values } });
  return (
    <>
      <TextField
        label={draft.act === 'receive' ? words.received : words.handedTo}
        value={place.name}
        hint={words.place.nameHint}
        onText={(name) => set({ name })}
      />
      <TextField
        label={words.place.superior}
        value={place.superior}
        hint={words.place.superiorHint}
        onText={(superior) => set({ superior })}
      />
      {draft.act === 'receive' && <KindField kind={place.kind} onKind={(kind) => set({ kind })} />}
      <TextField
        label={words.memberCount}
        value={draft.memberCount}
        onText={(memberCount) => onDraft({ ...draft, memberCount })}
      />
    </>
  );
}
