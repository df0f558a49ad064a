import { useState } from 'react';
import { Button, Link } from '@fluentui/react-components';
import { formatDay, formatCount } from '../../shared/text/format.ts';
import type { CellSource, ExplanationPart } from '../../shared/statistics/figure.ts';
import type { HowRead } from '../../shared/intake/cells/cell-reading.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { useCorrection, type CorrectionSubject } from '../corrections/correction-state.ts';
import { figureOnScreen } from '../components/figure-on-screen.ts';

const FIRST_SOURCES = 12;

type PartsProps = {
  readonly parts: readonly ExplanationPart[];
  /** The first level starts unfolded. */ readonly isOpen?: boolean;
};

/** The tree below a figure: sums, then units, then the cells of their workbooks. */
export function ExplanationParts({ parts, isOpen = false }: PartsProps) {
  return (
    <ul className="explanation-parts">
      {parts.map((part, index) => (
        <li key={index}>
          {part.parts.length === 0 && part.sources.length === 0 ? (
            <div className="explanation-leaf">
              <PartHead part={part} />
            </div>
          ) : (
            <details open={isOpen}>
              <summary>
                <PartHead part={part} />
              </summary>
              {part.sources.length > 0 && <Sources sources={part.sources} />}
              {part.parts.length > 0 && <ExplanationParts parts={part.parts} />}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function PartHead({ part }: { readonly part: ExplanationPart }) {
  const value = figureOnScreen(part.value);
  return (
    <>
      <span className="explanation-part-label">{part.label}</span>
      <span className="explanation-part-value" {...(value.why === null ? {} : { title: value.why })}>
        {value.text}
      </span>
      {part.how !== '' && <span className="explanation-part-how">{part.how}</span>}
    </>
  );
}

function Sources({ sources }: { readonly sources: readonly CellSource[] }) {
  const [shown, setShown] = useState(FIRST_SOURCES);
  const words = ui.figures.panel;
  return (
    <div className="explanation-sources">
      <p className="quiet">{words.sources(formatCount(sources.length))}</p>
      <ol>
        {sources.slice(0, shown).map((source) => (
          <li
            key={`${source.sha256} ${source.sheet} ${source.cell}`}
            className={source.correction === undefined ? '' : 'is-corrected'}
          >
            <span className="explanation-source-head">
              <strong>{source.subject}</strong>
              {source.row !== undefined && <CorrectLeaf subject={source.row} name={source.subject} />}
            </span>
            <span>{words.written(source.written)}</span>
            <span>{source.correction === undefined ? howText(source.how) : correctionText(source.correction)}</span>
            <span className="quiet">
              {source.file}, {words.sheetCell(source.sheet, source.cell)}
              {source.receivedAt !== '' && `, ${words.received(formatDay(source.receivedAt.slice(0, 10)))}`}
            </span>
          </li>
        ))}
      </ol>
      {sources.length > shown && (
        <Link as="button" onClick={() => setShown(shown + 100)}>
          {words.more(formatCount(Math.min(100, sources.length - shown)))}
        </Link>
      )}
    </div>
  );
}

function CorrectLeaf({ subject, name }: { readonly subject: CorrectionSubject; readonly name: string }) {
  const { open } = useCorrection();
  const words = ui.corrections;
  return (
    <Button
      size="small"
      appearance="subtle"
      data-correct
      aria-label={words.actionOf(name)}
      title={ui.frame.withKey(words.action, 'F2')}
      onClick={() => open(subject)}
    >
      {words.action}
    </Button>
  );
}

const HOW_READ: ReadonlyMap<string, string> = new Map(
  Object.entries(ui.figures.howRead satisfies Readonly<Record<HowRead | 'corrected' | 'not-taken', string>>),
);

const correctionText = ({ to, reason, at }: NonNullable<CellSource['correction']>): string =>
  ui.figures.panel.corrected(to, reason, formatDay(at.slice(0, 10)));

/** The code of a way of reading in words. */
const howText = (how: string): string => HOW_READ.get(how) ?? '';
