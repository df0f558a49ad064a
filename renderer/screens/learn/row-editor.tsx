import { useState } from 'react';
import { Button, Combobox, Option } from '@fluentui/react-components';
import { foldText } from '../../../shared/text/fold.ts';
import type { Indicator, ShownProposal } from '../../../shared/contract/views.ts';
import type { RowMeaning } from '../../../shared/forms/learn/learn-answers.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { meaningChoices, meaningWords } from './meaning-words.ts';

type RowEditorProps = {
  readonly row: ShownProposal['rows'][number];
  readonly indicators: readonly Indicator[];
  readonly onSay: (said: { readonly means?: RowMeaning; readonly level?: number }) => void;
};

/** So many indicators are offered at once; typing narrows them down. */
const MOST_OFFERED = 40;

/** One row: what it means, whether a suggestion holds, below which row it stands. */
export function RowEditor({ row, indicators, onSay }: RowEditorProps) {
  const words = ui.learn.rows;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = meaningWords(row.means, indicators);
  const wanted = foldText(typed ?? '');
  const choices = meaningChoices(row.likely, indicators)
    .map((means) => ({ means, text: meaningWords(means, indicators) }))
    .filter(({ text }) => wanted === '' || foldText(text).includes(wanted))
    .slice(0, MOST_OFFERED);
  const [suggested] = row.sure === 'likeness' ? row.likely : [];
  return (
    <div className="learn-editor">
      <Combobox
        size="small"
        freeform
        aria-label={words.meansOf(row.label)}
        placeholder={words.hint}
        value={typed ?? shown}
        selectedOptions={[row.means]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined) onSay({ means: optionValue });
        }}
        onBlur={() => setTyped(null)}
      >
        {choices.map(({ means, text }) => (
          <Option key={means} value={means} text={text}>
            {text}
          </Option>
        ))}
        {choices.length === 0 && (
          <Option disabled value="" text={words.nothing}>
            {words.nothing}
          </Option>
        )}
      </Combobox>
      <div className="learn-editor-buttons">
        {suggested !== undefined && (
          <Button size="small" appearance="primary" onClick={() => onSay({ means: suggested })}>
            {words.confirm(meaningWords(suggested, indicators))}
          </Button>
        )}
        {(row.means !== 'entered' || row.sure === 'likeness') && (
          <Button size="small" onClick={() => onSay({ means: 'entered' })}>
            {words.enter}
          </Button>
        )}
        <Button size="small" onClick={() => onSay({ level: row.level + 1 })}>
          {words.deeper}
        </Button>
        <Button
          size="small"
          disabledFocusable={row.level === 0}
          onClick={() => row.level > 0 && onSay({ level: row.level - 1 })}
        >
          {words.shallower}
        </Button>
      </div>
    </div>
  );
}
