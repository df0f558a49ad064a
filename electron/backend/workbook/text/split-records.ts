import type { Separator } from './find-separator.ts';
import type { ReadJob } from '../job/read-job.ts';
import { LAST_COLUMN } from '../sheet/sheet-builder.ts';

const QUOTE = '"';

/**
 * Cuts a text that comes in pieces into records and fields (RFC 4180): a field in quotes may hold separators, line ends
 * and doubled quotes. Throws `file.csv-quotes` where a quoted field does not end at a separator: going on would swallow rows.
 */
export function splitRecords(separator: Separator, onRecord: (fields: readonly string[]) => void, job: ReadJob) {
  const { cellCharacters } = job.limits;
  let fields: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'after-quote' = 'start';
  let record = 1;
  let afterReturn = false;

  const wrongQuotes = () => job.stop('file.csv-quotes', { row: record });
  function take(text: string): void {
    field += text;
    if (field.length > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
  }
  function endField(): void {
    if (fields.length >= LAST_COLUMN) throw job.stop('file.suspicious', { detail: 'columns' });
    fields.push(field);
    field = '';
    state = 'start';
  }
  function endRecord(): void {
    endField();
    onRecord(fields);
    fields = [];
    record += 1;
  }

  /** Takes what may stand in a field up to the next sign that means something; gives where that is. */
  function takeRun(text: string, from: number): number {
    let at = from;
    while (at < text.length) {
      const sign = text[at];
      if (state === 'quoted' ? sign === QUOTE : sign === separator || sign === '\n' || sign === '\r') break;
      at += 1;
    }
    take(text.slice(from, at));
    return at;
  }

  return {
    write(text: string): void {
      let at = 0;
      while (at < text.length) {
        const sign = text[at] ?? '';
        if (afterReturn) {
          afterReturn = false;
          if (sign === '\n') {
            at += 1;
            continue;
          }
        }
        if (state === 'quoted') {
          if (sign !== QUOTE) at = takeRun(text, at);
          else {
            state = 'after-quote';
            at += 1;
          }
        } else if (state === 'after-quote' && sign === QUOTE) {
          take(QUOTE);
          state = 'quoted';
          at += 1;
        } else if (sign === separator) {
          endField();
          at += 1;
        } else if (sign === '\n' || sign === '\r') {
          endRecord();
          afterReturn = sign === '\r';
          at += 1;
        } else if (state === 'after-quote') {
          throw wrongQuotes();
        } else if (state === 'start' && sign === QUOTE) {
          state = 'quoted';
          at += 1;
        } else {
          state = 'plain';
          at = takeRun(text, at);
        }
      }
    },
    end(): void {
      if (state === 'quoted') throw wrongQuotes();
      if (field !== '' || fields.length > 0 || state === 'after-quote') endRecord();
    },
  };
}
