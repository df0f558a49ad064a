import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import type { ClosingDocument, ClosingOffer, ClosingState } from '../../../shared/contract/closing-views.ts';
import { periodInSentence } from '../../../shared/domain/period.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { BeforeClosing } from './before-closing.tsx';
import { useOpenPoints } from './use-open-points.ts';

type CloseFormProps = {
  readonly state: ClosingState;
  readonly isBusy: boolean;
  readonly onClose: (documents: readonly ClosingDocument[], note: string) => void;
};

/** What is still open in a period, the documents to keep and the button that closes it. */
export function CloseForm({ state, isBusy, onClose }: CloseFormProps) {
  const { period, offers } = state;
  const points = useOpenPoints(period.code);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['quarterly']));
  const [isAccepted, setAccepted] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const words = ui.closing;
  const documents = offers.filter(({ document }) => chosen.has(keyOf(document)));
  const isComplete = state.isOver && points.missing.length === 0 && points.checks === 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note'));
    setAsked(true);
    if (isBusy || !points.isRead || documents.length === 0 || (!isComplete && !isAccepted)) return;
    onClose(
      documents.map(({ document }) => document),
      note,
    );
  };
  return (
    <form className="closing-form" onSubmit={submit} noValidate>
      <BeforeClosing state={state} points={points} />
      <fieldset>
        <legend>{words.documents.heading}</legend>
        <p className="quiet">{words.documents.hint}</p>
        {offers.map((offer) => (
          <Offer
            key={keyOf(offer.document)}
            offer={offer}
            isChosen={chosen.has(keyOf(offer.document))}
            onChoose={(isChosen) => setChosen(withKey(chosen, keyOf(offer.document), isChosen))}
          />
        ))}
        {wasAsked && documents.length === 0 && (
          <p className="closing-refused" role="alert">
            {words.documents.none}
          </p>
        )}
      </fieldset>
      <Field label={words.note}>
        <Input name="note" maxLength={300} autoComplete="off" />
      </Field>
      {points.isRead && !isComplete && (
        <Field {...(wasAsked && !isAccepted ? { validationMessage: words.seeFirst } : {})}>
          <Checkbox
            label={words.allTheSame}
            checked={isAccepted}
            onChange={(_, { checked }) => setAccepted(checked === true)}
          />
        </Field>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || !points.isRead}>
          {words.close(periodInSentence(period))}
        </Button>
      </div>
    </form>
  );
}

type OfferProps = {
  readonly offer: ClosingOffer;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

function Offer({ offer: { title, missing }, isChosen, onChoose }: OfferProps) {
  return (
    <div className="closing-offer">
      <Checkbox label={title} checked={isChosen} onChange={(_, { checked }) => onChoose(checked === true)} />
      {missing > 0 && <span className="quiet">{ui.closing.documents.missing(formatCount(missing))}</span>}
    </div>
  );
}

const keyOf = (document: ClosingDocument) => (document.kind === 'form' ? document.formId : document.kind);

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const rest = [...keys].filter((other) => other !== key);
  return new Set(isIn ? [...rest, key] : rest);
}
