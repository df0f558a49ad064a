import type { Page } from 'playwright-core';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { builtPages } from './build-pages.ts';
import type { PageBrowser } from './use-browser.ts';

type PaperAnswer = { is: 'ready' } | { is: 'failed'; message: string };

/** Loads the print page as the print window does, hands it the document and waits for its answer. */
export async function openPaper(
  { browser, origin }: PageBrowser,
  document: unknown,
): Promise<{ readonly page: Page; readonly answer: PaperAnswer }> {
  const page = await browser.newPage();
  await page.addInitScript((report) => {
    const paper = window as unknown as { answer: Promise<PaperAnswer>; paper: object };
    paper.answer = new Promise((answer) => {
      paper.paper = {
        onDocument(listener: (document: unknown) => void) {
          listener(report);
          return () => undefined;
        },
        ready: () => answer({ is: 'ready' }),
        failed: (message: string) => answer({ is: 'failed', message }),
      };
    });
  }, document);
  await page.goto(`${origin}/${builtPages.print}`);
  const answer = await page.evaluate(() => (window as unknown as { answer: Promise<PaperAnswer> }).answer);
  return { page, answer };
}

/** The PDF of a document, made as the shell makes it. */
export async function printDocument(browser: PageBrowser, document: ReportDocument): Promise<Buffer> {
  const { page, answer } = await openPaper(browser, document);
  try {
    if (answer.is === 'failed') throw new Error(answer.message);
    return await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true });
  } finally {
    await page.close();
  }
}
