import type { ReportBar } from '../../shared/reports/report-document.ts';

/** Bars end at one and a half times the whole; what lies beyond is told by the number beside. */
const MOST = 150;
const at = (percent: number) => `${(Math.min(percent, MOST) / MOST) * 100}%`;

/** The bar of one row, over the full height of its cell, so that the lines of all rows make one line. */
export function PaperBar({ percent, mark, isBehind }: Extract<ReportBar, { is: 'share' }>) {
  return (
    <svg className="paper-bar" aria-hidden>
      {percent !== null && percent > 0 && (
        <rect className={isBehind ? 'paper-bar-behind' : 'paper-bar-share'} y="50%" width={at(percent)} />
      )}
      <line className="paper-bar-plan" x1={at(100)} x2={at(100)} y1="0" y2="100%" />
      {mark < 100 && <line className="paper-bar-time" x1={at(mark)} x2={at(mark)} y1="0" y2="100%" />}
      {percent !== null && percent > MOST && <line className="paper-bar-cut" x1="94%" x2="92%" y1="20%" y2="80%" />}
    </svg>
  );
}

/** The axis of the bars in the head of their column, and how to read them. */
export function BarScale({ legend }: Pick<Extract<ReportBar, { is: 'scale' }>, 'legend'>) {
  return (
    <>
      <span className="paper-bar-legend">{legend}</span>
      <span className="paper-bar-scale" aria-hidden>
        {[0, 50, 100, MOST].map((percent) => (
          <span key={percent} style={{ left: at(percent) }}>
            {percent}
          </span>
        ))}
      </span>
    </>
  );
}
