import type { ReportDocument } from '../../shared/reports/report-document.ts';
import type { Page } from './paginate.ts';
import { ReportBlockView } from './report-block-view.tsx';

/** What stands on one page, cut by `cutIntoPages`. */
export function ReportPage({
  document: { blocks, title },
  page,
}: {
  readonly document: ReportDocument;
  readonly page: Page;
}) {
  return page.map((part) => {
    const block = blocks[part.block];
    if (block === undefined) return null;
    const cut = block.kind === 'table' || block.kind === 'notes' ? { from: part.from, to: part.to } : {};
    const isBelowTable = blocks[part.block - 1]?.kind === 'table';
    return <ReportBlockView key={part.block} title={title} block={block} isBelowTable={isBelowTable} {...cut} />;
  });
}
