import { posix } from 'node:path';
import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { isOn, parsePart, type Package } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

export type SheetPart = { readonly name: string; readonly state: SheetGrid['state']; readonly entry: ZipEntry };

/** Which parts of the package hold the workbook's content. Sheets are in the workbook's order. */
export type WorkbookParts = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly styles: ZipEntry | null;
  readonly sharedStrings: ZipEntry | null;
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The path of the package's main part (`xl/workbook.xml` nearly always), or null when the package names none. */
export async function findMainPart(source: Package, job: ReadJob): Promise<string | null> {
  const relations = await readRelations(source, '', job);
  return relations.find(({ type }) => type === 'officeDocument')?.target ?? null;
}

/** Reads the workbook part and its relations: sheets, their states, where they are, the date system. */
export async function readWorkbookParts(source: Package, mainPart: string, job: ReadJob): Promise<WorkbookParts> {
  const entry = source.parts.get(mainPart.toLowerCase());
  if (entry === undefined) throw job.stop('file.damaged', { detail: mainPart });
  const relations = await readRelations(source, mainPart, job);
  const part = (type: string) => {
    const relation = relations.find((one) => one.type === type);
    if (relation === undefined) return null;
    const found = source.parts.get(relation.target.toLowerCase());
    // Without its styles a day would be read as a number.
    if (found === undefined) throw job.stop('file.damaged', { detail: relation.target });
    return found;
  };

  let date1904 = false;
  let otherSheets = 0;
  const sheets: SheetPart[] = [];
  await parsePart(
    source,
    entry,
    job.limits.smallPartBytes,
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isOn(attributes.get('date1904'));
        if (name !== 'sheet') return;
        const id = attributes.getPrefixed('id');
        const relation = relations.find((one) => one.id === id);
        // Chart, dialog and macro sheets hold no cells of a person's.
        if (relation !== undefined && relation.type !== 'worksheet') {
          otherSheets += 1;
          return;
        }
        const sheet = relation === undefined ? undefined : source.parts.get(relation.target.toLowerCase());
        if (sheet === undefined) throw job.stop('file.damaged', { detail: `sheet ${sheets.length + 1}` });
        const sheetName = (attributes.get('name') ?? '').normalize('NFC');
        // A sheet that is listed twice would be counted twice; no program gives two sheets one name.
        if (sheets.some((one) => one.name.toLowerCase() === sheetName.toLowerCase()))
          throw job.stop('file.damaged', { detail: `sheet ${sheets.length + 1}` });
        sheets.push({
          name: sheetName,
          state: sheetState(attributes.get('state')),
          entry: sheet,
        });
      },
    },
    job,
  );
  if (sheets.length === 0) throw job.stop(otherSheets === 0 ? 'file.no-sheet' : 'file.no-cell-sheet');
  return { date1904, sheets, styles: part('styles'), sharedStrings: part('sharedStrings') };
}

function sheetState(state: string | undefined): SheetGrid['state'] {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

/** Relations of a part (of the package itself for ''), types cut to their last word, targets made whole paths. */
async function readRelations(source: Package, ofPart: string, job: ReadJob): Promise<readonly Relation[]> {
  const folder = posix.dirname(ofPart);
  const path = posix.join(folder, '_rels', `${posix.basename(ofPart)}.rels`);
  const entry = source.parts.get(path.toLowerCase());
  const relations: Relation[] = [];
  if (entry === undefined) return relations;
  await parsePart(
    source,
    entry,
    job.limits.smallPartBytes,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
        relations.push({
          id: attributes.get('Id') ?? '',
          type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
          target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        });
      },
    },
    job,
  );
  return relations;
}
