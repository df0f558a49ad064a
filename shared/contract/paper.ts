import type { ReportDocument } from '../reports/report-document.ts';

/** What the print window's preload puts on `window.paper`. The page draws, waits for fonts and layout, then answers once. */
export type PaperBridge = {
  /** Returns the function that stops listening. */
  onDocument(listener: (document: ReportDocument) => void): () => void;
  ready(): void;
  failed(message: string): void;
};
