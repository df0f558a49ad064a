import type { IntakePreview } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';

/** What a file holds and what it would change, in one line. */
export function PreviewSummary({ preview }: { readonly preview: IntakePreview }) {
  const { counts, form, kind, totals } = preview;
  const words = ui.intake.counts;
  const shown: readonly (readonly [number, string])[] = [
    [counts.add, words.add(formatCount(counts.add))],
    [counts.change, words.change(formatCount(counts.change))],
    [counts.same, words.same(formatCount(counts.same))],
    [counts.question, words.question(formatCount(counts.question))],
    [counts.leftOut, words.leftOut(formatCount(counts.leftOut))],
  ];
  const title = form?.title ?? (kind === null ? null : ui.intake.kinds[kind]);
  return (
    <ul className="intake-counts">
      {title !== null && <li className="quiet">{title}</li>}
      <li>
        <strong>{words.rows(formatCount(counts.rows))}</strong>
      </li>
      {shown
        .filter(([count]) => count > 0)
        .map(([, text]) => (
          <li key={text}>{text}</li>
        ))}
      {totals.map(({ label, value }) => (
        <li key={label} className="quiet intake-total">
          {label}: {formatCount(value)}
        </li>
      ))}
    </ul>
  );
}
