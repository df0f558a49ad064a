import { useEffect, useRef } from 'react';
import { Select } from '@fluentui/react-components';
import { periodName } from '../../../shared/domain/period.ts';
import { subjects, type LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { codeOf, periodOf, spans } from '../../app/period-choice.ts';
import { InlineField } from '../../components/inline-field.tsx';
import type { LearnedForm } from '../../../shared/contract/views.ts';

type FormFactsProps = {
  readonly learned: LearnedForm;
  readonly answers: LearnAnswers;
  readonly say: (answers: LearnAnswers) => void;
  /** The year of today, around which a first period is offered. */
  readonly year: number;
};

const kinds = ['flow', 'state', 'movement'] as const;

/** Number, title, series, first period: what the form is, as the blank says it or the person does. */
export function FormFacts({ learned: { proposal }, answers, say, year }: FormFactsProps) {
  const words = ui.learn.form;
  return (
    <div className="learn-facts">
      <TextField label={words.number} value={proposal.number} onSay={(number) => say({ ...answers, number })} />
      <TextField label={words.title} value={proposal.title} onSay={(title) => say({ ...answers, title })} />
      <TextField
        label={words.series}
        value={answers.series ?? ''}
        hint={words.seriesHint}
        onSay={(series) => say({ ...answers, series })}
      />
      <InlineField label={words.firstPeriod}>
        <Select
          size="small"
          value={answers.firstPeriod ?? ''}
          onChange={(_, { value }) => say({ ...answers, firstPeriod: value === '' ? undefined : value })}
        >
          <option value="">{words.choose}</option>
          {periodsAround(year).map((code) => (
            <option key={code} value={code}>
              {periodName(periodOf(code))}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={words.subject}>
        <Select
          size="small"
          value={proposal.subject}
          onChange={(_, { value }) => say({ ...answers, subject: subjects.find((one) => one === value) })}
        >
          {subjects.map((one) => (
            <option key={one} value={one}>
              {learnWords.subjects[one]}
            </option>
          ))}
        </Select>
      </InlineField>
      <InlineField label={words.periodKind}>
        <Select
          size="small"
          value={proposal.periodKind ?? ''}
          onChange={(_, { value }) => say({ ...answers, periodKind: kinds.find((one) => one === value) })}
        >
          {proposal.periodKind === null && <option value="">{words.choose}</option>}
          {kinds.map((one) => (
            <option key={one} value={one}>
              {learnWords.periodKinds[one]}
            </option>
          ))}
        </Select>
      </InlineField>
    </div>
  );
}

/** A series may be learned years after it came into force. */
const YEARS_BACK = 5;

/** Quarters, half years and years, the next year first. */
function periodsAround(year: number): readonly string[] {
  return Array.from({ length: YEARS_BACK + 2 }, (_, at) => year + 1 - at).flatMap((one) =>
    spans.flatMap((span) => (span === 'days' || span === '9M' ? [] : [codeOf(one, span)])),
  );
}

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onSay: (text: string) => void;
};

/** A text that is said when the field is left; what is being typed is never written over. */
function TextField({ label, value, hint, onSay }: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  return (
    <InlineField label={label}>
      <input
        ref={input}
        className="learn-input"
        defaultValue={value}
        {...(hint === undefined ? {} : { placeholder: hint })}
        onBlur={(event) => {
          const text = event.currentTarget.value.normalize('NFC').trim();
          if (text !== value) onSay(text);
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </InlineField>
  );
}
