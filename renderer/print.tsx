import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportDocument } from '../shared/reports/report-document.ts';
import './api/bridges.ts';
import { pageRules } from './reports/page-rules.ts';
import { loadPaperFonts } from './reports/paper-fonts.ts';
import { ReportSheet } from './reports/report-sheet.tsx';
import './reports/paper.css';
import './print.css';

const place = document.getElementById('paper');
if (place === null) throw new Error('print.html has no #paper');
let drawingError: unknown = null;
const root = createRoot(place, {
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
  flushSync(() => root.render(<ReportSheet document={report} />));
  if (drawingError !== null) throw drawingError;
  await loadPaperFonts(document.fonts);
  await nextFrame();
  await nextFrame();
}

/** After the next frame, or a tenth of a second where a hidden window draws none. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 100);
  });
}
