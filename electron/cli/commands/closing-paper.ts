import { extname } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/** `closing paper`: a document as it was signed, as workbook or PDF by the extension of `--out`. */
export const closingPaper = defineCommand({
  name: 'closing paper',
  options: { ...dataOption, out: { is: 'required', hole: 'file' } },
  operands: { count: 'one', hole: 'id' },
  async run({ data, out }, [text = ''], desk) {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw stopWith('cli.not-a-number', { text });
    const extension = extname(out).toLowerCase();
    if (extension !== '.xlsx' && extension !== '.pdf') throw stopWith('cli.unknown-file-kind', { extension });
    const call = await openDataFile(desk, data);
    const report = { kind: 'signed', documentId: Number(text) } as const;
    const write = extension === '.xlsx' ? writeWorkbookFile : writePdfFile;
    const path = await write(call, report, desk.absolute(out), desk);
    return { exitCode: path === null ? 1 : 0, result: { documentId: report.documentId, path } };
  },
});
