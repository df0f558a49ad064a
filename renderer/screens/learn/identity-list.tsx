import { Button, Checkbox, Select } from '@fluentui/react-components';
import type { ShownProposal } from '../../../shared/contract/views.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { labelOfCell } from './label-of-cell.ts';
import { nothingPicked, withAccepted, withIdentity, withoutIdentity, type Picked } from './learn-choices.ts';

type IdentityListProps = {
  readonly proposal: ShownProposal;
  readonly answers: LearnAnswers;
  readonly say: (answers: LearnAnswers) => void;
  /** Null: no identity is being put together. */
  readonly picked: Picked | null;
  readonly onPicked: (picked: Picked | null) => void;
};

const MOST_SHOWN = 6;

/** Identities the blank suggests, to be taken or not, and those given by pressing cells of the picture. */
export function IdentityList({ proposal, answers, say, picked, onPicked }: IdentityListProps) {
  const words = ui.learn.identities;
  const { identities } = proposal;
  const own = answers.identities ?? [];
  const accepted = new Set(answers.accept);
  return (
    <div className="learn-identities">
      <h3>{words.proposed}</h3>
      {identities.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {identities.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={accepted.has(one.id)}
              label={textOf(one)}
              onChange={(_, { checked }) => say(withAccepted(answers, one.id, checked === true))}
            />
            <span className="quiet learn-why">
              {labelOfCell(proposal, leadingCell(one))} · {learnWords.identitiesFrom[one.from]}
            </span>
          </li>
        ))}
      </ul>
      <h3>{words.own}</h3>
      <ul>
        {own.map((one, at) => (
          <li key={JSON.stringify(one)}>
            {textOf(one)} <span className="quiet">{labelOfCell(proposal, leadingCell(one))}</span>{' '}
            <Button
              size="small"
              aria-label={words.remove(textOf(one))}
              onClick={() => say(withoutIdentity(answers, at))}
            >
              {ui.frame.close}
            </Button>
          </li>
        ))}
      </ul>
      {picked === null ? (
        <Button size="small" onClick={() => onPicked(nothingPicked)}>
          {words.pick}
        </Button>
      ) : (
        <Picking
          picked={picked}
          onPicked={onPicked}
          onAdd={(whole) => {
            say(withIdentity(answers, { ...picked, whole }));
            onPicked(null);
          }}
        />
      )}
    </div>
  );
}

type PickingProps = {
  readonly picked: Picked;
  readonly onPicked: (picked: Picked | null) => void;
  readonly onAdd: (whole: string) => void;
};

function Picking({ picked, onPicked, onAdd }: PickingProps) {
  const words = ui.learn.identities;
  const { whole, parts, relation, everywhere } = picked;
  const isReady = whole !== null && parts.length > 0;
  return (
    <div className="learn-picking" role="group" aria-label={words.pick}>
      <p>{words.picking}</p>
      <p aria-live="polite">
        {words.whole(whole ?? words.nobody)} · {words.parts(parts.length === 0 ? words.nobody : parts.join(', '))}
      </p>
      <InlineField label={words.relation}>
        <Select
          size="small"
          value={relation}
          onChange={(_, { value }) => onPicked({ ...picked, relation: value === '<=' ? '<=' : '=' })}
        >
          <option value="=">{words.relations['=']}</option>
          <option value="<=">{words.relations['<=']}</option>
        </Select>
      </InlineField>
      <Checkbox
        checked={everywhere}
        label={words.everywhere}
        onChange={(_, { checked }) => onPicked({ ...picked, everywhere: checked === true })}
      />
      <Button size="small" appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && onAdd(whole)}>
        {words.add}
      </Button>{' '}
      <Button size="small" onClick={() => onPicked(null)}>
        {words.cancel}
      </Button>
    </div>
  );
}

/** The figure an identity is about: the sum, or the part that may not exceed its whole. */
const leadingCell = ({ whole, relation, parts }: { whole: string; relation: '=' | '<='; parts: readonly string[] }) =>
  relation === '=' ? whole : (parts[0] ?? whole);

/** `C9 = C16 + C17 + …`, with the middle of a long sum left out. */
function textOf({ whole, relation, parts }: { whole: string; relation: '=' | '<='; parts: readonly string[] }): string {
  const shown = parts.length > MOST_SHOWN ? [...parts.slice(0, 3), '…', parts.at(-1) ?? ''] : parts;
  return learnWords.identity(whole, relation, shown.join(' + ').replaceAll('+ -', '− '));
}
