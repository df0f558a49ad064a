import { useState } from 'react';
import type { PipelinePage } from '../../../shared/pipeline/pipeline-views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { toHtmlTable, toTabText } from '../../components/grid/clipboard-text.ts';
import type { PeopleColumn } from './people-columns.ts';

const PAGE = 1000;
/** A longer list is for a workbook; the clipboard would hold the window up. */
const MOST_ROWS = 5000;

/** Puts a whole list with its heads on the clipboard, also rows that are not drawn. `copied` says what was done. */
export function useListCopy(
  columns: readonly PeopleColumn[],
  total: number,
  fetchPage: (from: number, count: number) => Promise<PipelinePage>,
): { readonly copied: string; readonly copy: () => void } {
  const [copied, setCopied] = useState('');
  const words = ui.pipeline.list;
  const copyAll = async () => {
    const lines: (readonly string[])[] = [columns.map(({ head }) => head)];
    for (let from = 0; from < total; from += PAGE) {
      const { rows } = await fetchPage(from, PAGE);
      lines.push(...rows.map((line) => columns.map(({ text }) => text(line))));
    }
    putOnClipboard(lines);
    setCopied(words.copied(formatCount(lines.length - 1)));
  };
  return {
    copied,
    copy() {
      if (total > MOST_ROWS) setCopied(words.copyTooMany(formatCount(MOST_ROWS)));
      // A page that is refused leaves the clipboard as it was; the list itself shows the refusal.
      else void copyAll().catch(() => setCopied(''));
    },
  };
}

/** The copy event needs no clipboard permission, which the shell refuses to every page. */
function putOnClipboard(lines: readonly (readonly string[])[]): void {
  const allow = (event: Event) => event.preventDefault();
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', toTabText(lines));
    event.clipboardData?.setData('text/html', toHtmlTable(lines));
    event.preventDefault();
  };
  document.addEventListener('beforecopy', allow);
  document.addEventListener('copy', put);
  document.execCommand('copy');
  document.removeEventListener('beforecopy', allow);
  document.removeEventListener('copy', put);
}
