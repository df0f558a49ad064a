import { readExcelText } from './excel-text.ts';
import { parsePart, type Package } from './parse-part.ts';
import type { ReadJob } from './read-job.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The texts that cells point to by number: runs of rich text joined, readings (`rPh`) left out. */
export async function readSharedStrings(source: Package, entry: ZipEntry, job: ReadJob): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  let inItem = false;
  let isTable = false;
  await parsePart(
    source,
    entry,
    job.limits.partBytes,
    {
      open(name) {
        if (name === 't') {
          if (inText) throw job.stop('file.damaged', { detail: entry.name });
          inText = !inReading;
        } else if (name === 'si') {
          // One text inside another would shift the numbers of all that follow.
          if (inItem) throw job.stop('file.damaged', { detail: entry.name });
          inItem = true;
          text = '';
        } else if (name === 'sst') isTable = true;
        else if (name === 'rPh') inReading = true;
      },
      text(piece) {
        if (inText) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inReading = false;
        else if (name === 'si') {
          inItem = false;
          if (text.length > job.limits.cellCharacters) {
            throw job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });
          }
          texts.push(readExcelText(text));
        }
      },
    },
    job,
  );
  if (!isTable) throw job.stop('file.damaged', { detail: entry.name });
  return texts;
}
