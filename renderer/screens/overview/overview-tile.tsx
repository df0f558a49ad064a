import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';

type TileProps = {
  readonly question: string;
  readonly answer: ReactNode;
  readonly lines: readonly ReactNode[];
  /** Where the answer comes from: a screen. */
  readonly link: { readonly to: string; readonly text: string };
  /** Further buttons. */
  readonly children?: ReactNode;
  readonly isSmall?: true;
};

/** A question with its answer, what the answer is based on, and the way to its screen. */
export function OverviewTile({ question, answer, lines, link, children, isSmall }: TileProps) {
  const title = useId();
  const shown = lines.filter((line) => line !== null && line !== '');
  return (
    <section className={isSmall === true ? 'overview-tile overview-mark' : 'overview-tile'} aria-labelledby={title}>
      <h2 id={title}>{question}</h2>
      <p className="overview-answer">{answer}</p>
      {shown.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <div className="overview-ways">
        <Link href={link.to} className="overview-link">
          {link.text}
        </Link>
        {children}
      </div>
    </section>
  );
}
