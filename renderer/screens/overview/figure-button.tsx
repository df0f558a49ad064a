import { ui } from '../../../shared/text/vi/ui.ts';
import { useExplanation, type ExplanationSubject } from '../../explanation/explanation-state.ts';

type FigureButtonProps = { readonly text: string; readonly what: string; readonly subject: ExplanationSubject };

/** A number that opens where it comes from. `what` says of what it is, for a screen reader and as a tooltip. */
export function FigureButton({ text, what, subject }: FigureButtonProps) {
  const explanation = useExplanation();
  return (
    <button
      type="button"
      className="figure-link"
      title={ui.overview.source(what)}
      onClick={() => explanation.show(subject)}
    >
      {text}
    </button>
  );
}
