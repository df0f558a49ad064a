import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { reportUi } from '../../shared/text/vi/ui-reports.ts';
import { cutIntoPages } from './cut-into-pages.ts';
import { printedArea, sheetSize } from './page-rules.ts';
import type { Page } from './paginate.ts';
import { loadPaperFonts } from './paper-fonts.ts';
import { ReportPage } from './report-page.tsx';
import { ReportSheet } from './report-sheet.tsx';
import './paper.css';
import './paged-preview.css';

type PreviewProps = {
  readonly document: ReportDocument;
  /** 1 draws the paper in its real size. */ readonly scale: number;
};

/** The document as sheets of paper: measured once on an unbroken sheet, then cut into pages as for print. */
export function PagedPreview({ document: report, scale }: PreviewProps) {
  const measured = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[] | null>(null);

  useLayoutEffect(() => {
    let isCurrent = true;
    setPages(null);
    const cut = () => {
      if (!isCurrent || measured.current === null) return;
      setPages(cutIntoPages(measured.current, report));
    };
    // Without the paper font the preview still shows the figures; only its breaks may differ.
    loadPaperFonts(window.document.fonts).then(cut, cut);
    return () => {
      isCurrent = false;
    };
  }, [report]);

  return (
    <>
      {pages === null && (
        <div
          ref={measured}
          className="preview-measure"
          style={{ width: `${printedArea(report.page).width}mm` }}
          aria-hidden
        >
          <ReportSheet document={report} />
        </div>
      )}
      {pages !== null && (
        <div className="preview-pages" style={{ zoom: scale }}>
          {pages.map((page, index) => (
            <section
              key={index}
              className="paper preview-sheet"
              style={styleOf(report)}
              aria-label={reportUi.page(index + 1, pages.length)}
            >
              {index > 0 && (
                <p
                  className="preview-number"
                  style={{
                    height: `${report.page.margins.top}mm`,
                    fontSize: `${Math.max(report.page.fontSize, 12)}pt`,
                  }}
                >
                  {index + 1}
                </p>
              )}
              <ReportPage document={report} page={page} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function styleOf({ page }: ReportDocument): CSSProperties {
  const { width, height } = sheetSize(page);
  const { top, right, bottom, left } = page.margins;
  return {
    width: `${width}mm`,
    minHeight: `${height}mm`,
    padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
    fontSize: `${page.fontSize}pt`,
  };
}
