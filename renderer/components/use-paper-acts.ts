import { useState } from 'react';
import type { ReportRequest } from '../../shared/contract/paper-requests.ts';
import type { WrittenFile } from '../../shared/contract/views.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import type { CallRefused } from '../api/client.ts';
import { useAct } from '../api/use-call.ts';

/** What can be done with a document: one at a time, the last outcome until the next begins. */
export type PaperActs = {
  readonly isBusy: boolean;
  readonly print: (report: ReportRequest) => void;
  readonly savePdf: (report: ReportRequest) => void;
  readonly saveWorkbook: (report: ReportRequest) => void;
  /** What was done, in words; null: nothing yet. */
  readonly done: string | null;
  readonly forget: () => void;
  readonly failed: { readonly error: CallRefused; readonly reset: () => void } | null;
};

type Words = { readonly printed: string; readonly saved: (name: string, folder: string) => string };

/** Prints documents and saves them as PDF or workbook. */
export function usePaperActs(words: Words = ui.reports): PaperActs {
  const [done, setDone] = useState<string | null>(null);
  const saved = (file: WrittenFile | null) => {
    if (file !== null) setDone(words.saved(file.name, file.folder));
  };
  const print = useAct('paper/print', () => setDone(words.printed));
  const savePdf = useAct('paper/save-pdf', saved);
  const saveWorkbook = useAct('paper/save-workbook', saved);
  const acts = [print, savePdf, saveWorkbook];
  const isBusy = acts.some(({ isPending }) => isPending);
  const starter = (act: (typeof acts)[number]) => (report: ReportRequest) => {
    if (isBusy) return;
    setDone(null);
    for (const each of acts) each.reset();
    act.mutate({ report });
  };
  const failed = acts.find(({ isError }) => isError);
  return {
    isBusy,
    print: starter(print),
    savePdf: starter(savePdf),
    saveWorkbook: starter(saveWorkbook),
    done,
    forget: () => setDone(null),
    failed: failed?.error == null ? null : { error: failed.error, reset: failed.reset },
  };
}
