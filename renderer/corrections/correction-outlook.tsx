import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import type { ChangedFigure, CorrectionPreview } from '../../shared/contract/correction-views.ts';
import { formatCount } from '../../shared/text/format.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { figureOnScreen } from '../components/figure-on-screen.ts';
import { Notice } from '../components/notice.tsx';

const FIRST = 6;

/** What a correction will do, before it is written: the value, the figures that change, what then needs a look. */
export function CorrectionOutlook({ preview }: { readonly preview: CorrectionPreview }) {
  const words = ui.corrections;
  const [shown, setShown] = useState(FIRST);
  const { label, before, after, figures, problems } = preview;
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const labels = [...new Set(figures.map(({ label: one }) => one))];
  const said = problems.map((problem) => describeProblem(problem).what);
  if (preview.planId === null) {
    const todo = problems.map((problem) => describeProblem(problem).todo);
    return (
      <Notice
        intent="error"
        title={said.join(' ')}
        lines={said.length === 1 ? todo.filter((one) => !words.mendsWorkbook(one)) : []}
      />
    );
  }
  return (
    <section className="correction-outlook" aria-live="polite">
      <p className="correction-change">{words.change(label, before, after)}</p>
      {said.length > 0 && <Notice intent="note" title={words.warnings} lines={said} />}
      {figures.length === 0 ? (
        <p>{words.noFigures}</p>
      ) : (
        <div className="correction-figures">
          <table className="plain-table" aria-label={words.figures}>
            <caption>{words.figures}</caption>
            <thead>
              <tr>
                <th scope="col">{words.figureColumn}</th>
                {units.map((unit) => (
                  <th key={unit} scope="col" className="number">
                    {unit}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.slice(0, shown).map((one) => (
                <tr key={one}>
                  <td>{one}</td>
                  {units.map((unit) => (
                    <td key={unit} className="number">
                      {changeOf(figures.find((figure) => figure.unit === unit && figure.label === one))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {labels.length > shown && (
            <Link as="button" type="button" onClick={() => setShown(labels.length)}>
              {words.moreFigures(formatCount(labels.length - shown))}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}

const changeOf = (figure: ChangedFigure | undefined) =>
  figure === undefined
    ? ''
    : ui.corrections.fromTo(figureOnScreen(figure.before).text, figureOnScreen(figure.after).text);
