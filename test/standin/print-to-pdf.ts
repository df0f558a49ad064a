import type { CDPSession } from 'playwright-core';

/** What is used here of Electron's options; sizes in inches. */
export type PdfOptions = {
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
};

/** Paper is A4 where the page's own style does not say otherwise. */
const a4 = { paperWidth: 8.27, paperHeight: 11.7 };

/** The same engine and the same defaults as `webContents.printToPDF`. */
export async function printToPdf(cdp: CDPSession, options: PdfOptions): Promise<Buffer> {
  const { data } = await cdp.send('Page.printToPDF', {
    ...a4,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
  });
  return Buffer.from(data, 'base64');
}
