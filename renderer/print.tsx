import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportDocument } from '../shared/reports/report-document.ts';
import './api/bridges.ts';
import { cutIntoPages } from './reports/cut-into-pages.ts';
import { pageRules, printedArea } from './reports/page-rules.ts';
import { loadPaperFonts } from './reports/paper-fonts.ts';
import { ReportPage } from './reports/report-page.tsx';
import { ReportSheet } from './reports/report-sheet.tsx';
import './reports/paper.css';
import './print.css';

const paper = paperPlace();
let drawingError: unknown = null;
const root = createRoot(paper, {
  onUncaughtError: (error) => {
    drawingError = error;
  },
});

window.paper.onDocument((report) => {
  draw(report).then(
    () => window.paper.ready(),
    (error: unknown) => window.paper.failed(error instanceof Error ? error.message : String(error)),
  );
});

async function draw(report: ReportDocument): Promise<void> {
  const rules = new CSSStyleSheet();
  await rules.replace(pageRules(report.page));
  document.adoptedStyleSheets = [rules];
  document.title = report.title;
  drawingError = null;
  render(
    <div style={{ width: `${printedArea(report.page).width}mm` }}>
      <ReportSheet document={report} />
    </div>,
  );
  await loadPaperFonts(document.fonts);
  await nextFrame();
  const pages = cutIntoPages(paper, report);
  render(
    <article className="paper" lang="vi" style={{ fontSize: `${report.page.fontSize}pt` }}>
      {pages.map((page, index) => (
        <section key={index} className="print-page">
          <ReportPage document={report} page={page} />
        </section>
      ))}
    </article>,
  );
  await nextFrame();
  await nextFrame();
}

function paperPlace(): HTMLElement {
  const place = document.getElementById('paper');
  if (place === null) throw new Error('print.html has no #paper');
  return place;
}

function render(drawing: ReactNode): void {
  flushSync(() => root.render(drawing));
  if (drawingError !== null) throw drawingError;
}

/** After the next frame, or a tenth of a second where a hidden window draws none. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 100);
  });
}
