import { readXmlText } from '../xml/xml-text.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { attributesOf, closingTag, nextTag, type XmlTag } from './xml-tags.ts';

/** Elements of a workbook part behind which `calcPr` stands when there is none yet (ECMA-376-1, 18.2.27), last first. */
const BEFORE_CALCULATION = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const;

/** The text of a workbook part that makes Excel calculate everything anew when it opens; null when it is no workbook. */
export function calculateOnLoad(text: string): string | null {
  const found = firstTags(text, ['calcPr', ...BEFORE_CALCULATION]);
  const calculation = found.get('calcPr');
  if (calculation !== undefined) {
    const flag = attributesOf(text, calculation).find(({ name }) => name === 'fullCalcOnLoad');
    const end = calculation.end - (calculation.is === 'empty' ? 2 : 1);
    const at = flag ?? { start: end, end };
    return applyEdits(text, [{ start: at.start, end: at.end, text: ' fullCalcOnLoad="1"' }]);
  }
  const before = BEFORE_CALCULATION.flatMap((name) => found.get(name) ?? [])[0];
  const close = before === undefined ? null : closingTag(text, before);
  if (close === null) return null;
  const { end, prefix } = close;
  return applyEdits(text, [{ start: end, end, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** The first tag of each of these names that opens something. */
function firstTags(text: string, names: readonly string[]): ReadonlyMap<string, XmlTag> {
  const found = new Map<string, XmlTag>();
  for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.is !== 'close' && names.includes(tag.name) && !found.has(tag.name)) found.set(tag.name, tag);
  }
  return found;
}

/** The text of a part without every `element` that is to go, as its attributes (decoded) say. */
export function withoutElements(
  text: string,
  element: string,
  isToGo: (attributes: ReadonlyMap<string, string>) => boolean,
): string {
  const edits: TextEdit[] = [];
  for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.is === 'close' || tag.name !== element) continue;
    const attributes = attributesOf(text, tag).map(({ name, value }) => [name, readXmlText(value) ?? value] as const);
    const close = isToGo(new Map(attributes)) ? closingTag(text, tag) : null;
    if (close !== null) edits.push({ start: tag.start, end: close.end, text: '' });
  }
  return applyEdits(text, edits);
}
