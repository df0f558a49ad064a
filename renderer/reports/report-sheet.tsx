import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { ReportBlockView } from './report-block-view.tsx';

/** The whole document in one flow, for measuring. */
export function ReportSheet({ document }: { readonly document: ReportDocument }) {
  return (
    <article className="paper" lang="vi" style={{ fontSize: `${document.page.fontSize}pt` }}>
      {document.blocks.map((block, index) => (
        <section key={index} data-block={index}>
          <ReportBlockView
            title={document.title}
            block={block}
            isBelowTable={document.blocks[index - 1]?.kind === 'table'}
          />
        </section>
      ))}
    </article>
  );
}
