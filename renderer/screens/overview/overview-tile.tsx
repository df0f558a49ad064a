import { Button } from '@fluentui/react-components';

type TileProps = {
  readonly question: string;
  readonly answer: string;
  readonly lines: readonly string[];
  readonly action?: string;
  readonly isOpen?: boolean;
  readonly onAction?: () => void;
};

/** One of the four questions with its answer. */
export function OverviewTile({ question, answer, lines, action, isOpen = false, onAction }: TileProps) {
  return (
    <section className="overview-tile">
      <h2>{question}</h2>
      <p className="overview-answer">{answer}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {action !== undefined && onAction !== undefined && (
        <Button size="small" className="overview-more" aria-expanded={isOpen} onClick={onAction}>
          {action}
        </Button>
      )}
    </section>
  );
}
