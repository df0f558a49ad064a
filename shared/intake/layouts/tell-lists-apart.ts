import { foldText } from '../../text/fold.ts';
import { hasHead, type TableLayout } from './table-layout.ts';

/** A layout whose heads stand on a sheet, with the fields they say something about and the heads as written. */
export type LookAlike = {
  readonly layout: TableLayout;
  readonly found: ReadonlySet<string>;
  readonly heads: readonly string[];
};

/**
 * Which list of people it is. `sure`: its columns or its title say so and neither says otherwise; `unsure`: several,
 * likeliest first, or one that its title contradicts; null: none of them.
 */
export type WhichList =
  | { readonly is: 'sure'; readonly layout: TableLayout }
  | { readonly is: 'unsure'; readonly layouts: readonly TableLayout[] }
  | null;

/** A name and a date of birth stand in any list of people; with one more column it is worth a question. */
const WORTH_A_QUESTION = 3;
const shapesToAskAbout = ({ weakShapes }: TableLayout) =>
  weakShapes.filter((shape) => shape.length >= WORTH_A_QUESTION);

const hasShape = ({ found }: LookAlike, shapes: readonly (readonly string[])[]) =>
  shapes.some((shape) => shape.every((field) => found.has(field)));

/** Two layouts of one kind are no question: the first whose columns prove it stands for the kind, else the last. */
function onePerKind(alike: readonly LookAlike[]): readonly LookAlike[] {
  const kinds = [...new Set(alike.map(({ layout }) => layout.kind))];
  return kinds.flatMap((kind) => {
    const ofKind = alike.filter(({ layout }) => layout.kind === kind);
    return ofKind.find((look) => hasShape(look, look.layout.shapes)) ?? ofKind.at(-1) ?? [];
  });
}

/**
 * Tells lists of new members, of candidates and of the membership apart: by columns that only one of them has, by the
 * title where the columns do not tell. A list of the membership must never pass for one of new members.
 */
export function tellListsApart(lookAlikes: readonly LookAlike[], title: string): WhichList {
  const alike = onePerKind(lookAlikes);
  const folded = ` ${foldText(title)} `;
  const holds = (words: readonly string[]) => words.some((word) => folded.includes(` ${foldText(word)} `));
  const named = alike.filter(({ layout }) => holds(layout.titleWords) && !holds(layout.otherTitles));
  const proved = alike.filter(
    (look) => hasShape(look, look.layout.shapes) && !hasHead(look.heads, look.layout.strangers ?? []),
  );
  const possible = alike.filter((look) => hasShape(look, [...look.layout.shapes, ...look.layout.weakShapes]));

  const [byTitle, secondTitle] = named.filter((look) => possible.includes(look));
  const [byColumns, secondColumns] = proved;
  if (byTitle !== undefined && secondTitle === undefined) {
    if (byColumns === undefined || proved.includes(byTitle)) return { is: 'sure', layout: byTitle.layout };
    return { is: 'unsure', layouts: [byColumns.layout, byTitle.layout] };
  }
  if (byTitle !== undefined) return { is: 'unsure', layouts: named.map(({ layout }) => layout) };
  if (byColumns === undefined) {
    const askable = alike.filter((look) => hasShape(look, shapesToAskAbout(look.layout)));
    return askable.length === 0 ? null : { is: 'unsure', layouts: askable.map(({ layout }) => layout) };
  }
  // A title that says it is something else goes against columns that fit.
  const denied = holds(byColumns.layout.otherTitles);
  if (secondColumns === undefined && !denied) return { is: 'sure', layout: byColumns.layout };
  const others = possible.filter((look) => !proved.includes(look));
  return { is: 'unsure', layouts: [...proved, ...(denied ? others : [])].map(({ layout }) => layout) };
}
