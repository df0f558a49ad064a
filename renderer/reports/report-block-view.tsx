import type { ReportBlock, ReportRow } from '../../shared/reports/report-document.ts';
import { ReportLineView } from './report-line-view.tsx';
import { PaperTrend } from './paper-trend.tsx';
import { ReportTableView } from './report-table-view.tsx';

type BlockProps = {
  readonly block: ReportBlock;
  /** Title of the document. */
  readonly title: string;
  /** Rows of a table or lines of notes to draw, when a page holds only some of them. */
  readonly from?: number;
  readonly to?: number;
  /** A title that parts a table from what is above it. */
  readonly isBelowTable?: boolean;
};

/** One block of a document, on screen and on paper. */
export function ReportBlockView({ block, title, from = 0, to, isBelowTable = false }: BlockProps) {
  switch (block.kind) {
    case 'heading': {
      const whole = block.zones.reduce((sum, zone) => sum + zone.width, 0);
      return (
        <div className="paper-zones paper-heading">
          {block.zones.map((zone, index) => (
            <div key={index} className="paper-zone" style={{ width: `${(zone.width / whole) * 100}%` }}>
              <Lines lines={zone.lines} />
            </div>
          ))}
        </div>
      );
    }
    case 'title':
      return (
        <div className={isBelowTable ? 'paper-title paper-title-below-table' : 'paper-title'}>
          <Lines lines={block.lines} />
        </div>
      );
    case 'table':
      return <ReportTableView label={title} table={block.table} rows={slice(block.table.rows, from, to)} />;
    case 'trend':
      return (
        <div className="paper-chart">
          <ReportLineView line={{ text: block.title, bold: true }} />
          <ReportLineView line={{ text: block.legend, italic: true, size: 10 }} />
          <PaperTrend points={block.points} />
        </div>
      );
    case 'notes':
      return (
        <div className={from === 0 ? 'paper-notes' : ''}>
          {slice([block.title, ...block.lines], from, to).map((text, index) => (
            <ReportLineView key={index} line={from + index === 0 ? { text, bold: true } : { text }} />
          ))}
        </div>
      );
    case 'closing':
      return (
        <div className="paper-zones paper-closing">
          {block.zones.map((zone, index) => (
            <div key={index} className={`paper-zone paper-zone-${zone.align}`}>
              <Lines lines={zone.lines.slice(0, -1)} />
              <div
                className="paper-signature"
                style={{ minHeight: zone.align === 'center' ? `${block.space}mm` : 0 }}
              />
              <Lines lines={zone.lines.slice(-1)} />
            </div>
          ))}
        </div>
      );
  }
}

function Lines({
  lines,
}: {
  readonly lines:
    | Parameters<typeof ReportLineView>[0]['line'][]
    | readonly Parameters<typeof ReportLineView>[0]['line'][];
}) {
  return lines.map((line, index) => <ReportLineView key={index} line={line} />);
}

const slice = <T extends ReportRow | string>(all: readonly T[], from: number, to: number | undefined) =>
  all.slice(from, to);
