import type { ReportLine } from '../../shared/reports/report-document.ts';

/** One line of a heading, title or closing block. An empty text keeps its height. */
export function ReportLineView({ line }: { readonly line: ReportLine }) {
  const marks = [
    line.bold === true ? 'paper-bold' : '',
    line.italic === true ? 'paper-italic' : '',
    line.underline === true ? 'paper-underline' : '',
  ];
  return (
    <p className="paper-line" style={line.size === undefined ? {} : { fontSize: `${line.size}pt` }}>
      <span className={marks.filter(Boolean).join(' ')}>{line.text}</span>
    </p>
  );
}
