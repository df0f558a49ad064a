import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Answer, AnswerLine } from '../../../shared/reports/overview/overview-answers.ts';
import { FigureButton } from './figure-button.tsx';

type TileProps = {
  readonly answer: Answer;
  /** Where the answer comes from: a screen. */
  readonly link: { readonly to: string; readonly text: string };
  /** Further buttons. */
  readonly children?: ReactNode;
  readonly isSmall?: true;
};

/** A question with its answer, what the answer is based on, and the way to its screen. */
export function AnswerTile({ answer: { question, answer, lines }, link, children, isSmall }: TileProps) {
  const title = useId();
  return (
    <section className={isSmall === true ? 'overview-tile overview-mark' : 'overview-tile'} aria-labelledby={title}>
      <h2 id={title}>{question}</h2>
      <p className="overview-answer">
        <Said line={answer} what={question} />
      </p>
      {lines.map((line, index) => (
        <p key={index}>
          <Said line={line} what={line.text} />
        </p>
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

type SaidProps = { readonly line: AnswerLine; readonly what: string };

/** A sentence whose number opens where it comes from. */
export function Said({ line: { text, figure }, what }: SaidProps) {
  return figure === undefined ? text : <FigureButton text={text} what={what} subject={figure} />;
}
