import type { Origin } from './origin.ts';

/** A field found: in which column of the row, or (null) in a cell that the texts name. `at`: where its texts begin. */
type Step = { readonly as: string; readonly column: string | null; readonly how: string; readonly at: number };

/**
 * What the origins of many rows share: fields, columns and ways of reading, in the order in which they were found. Only
 * the texts differ from row to row, and of a list of 100.000 people the whole origins would fill hundreds of megabytes.
 */
export class OriginShape {
  readonly steps: readonly Step[];
  /** How many texts a row of this shape has. */
  readonly texts: number;
  readonly #next: OriginShape[] = [];
  #pieces: readonly Piece[] | null = null;

  private constructor(steps: readonly Step[], texts: number) {
    this.steps = steps;
    this.texts = texts;
  }

  static start(): OriginShape {
    return new OriginShape([], 0);
  }

  /** The shape with one more field. Rows of a list go through the same few shapes over and over. */
  withField(as: string, column: string | null, how: string): OriginShape {
    for (const next of this.#next) {
      const step = next.steps[this.steps.length];
      if (step !== undefined && step.as === as && step.column === column && step.how === how) return next;
    }
    const texts = this.texts + (column === null ? 2 : 1);
    const made = new OriginShape([...this.steps, { as, column, how, at: this.texts }], texts);
    this.#next.push(made);
    return made;
  }

  /** The last step for a field. */
  find(field: string): Step | undefined {
    return this.steps.findLast(({ as }) => as === field);
  }

  /** The fields as an object has them: each at its first place, as it was found last. */
  get fields(): readonly Step[] {
    return [...new Set(this.steps.map(({ as }) => as))].flatMap((field) => this.find(field) ?? []);
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= this.fields.map(({ as, column, how, at }, index) => ({
      before: `${index === 0 ? '{' : ','}${JSON.stringify(as)}:[${column === null ? '' : `"${column}`}`,
      after: `,${JSON.stringify(how)}]`,
      isElsewhere: column === null,
      at,
    }));
    return this.#pieces;
  }
}

/** The JSON of a field around its texts. */
type Piece = {
  readonly before: string;
  readonly after: string;
  readonly isElsewhere: boolean;
  readonly at: number;
};

/** Where each value of a row came from, see `Origin`, in little room. */
export class RowOrigin {
  readonly shape: OriginShape;
  readonly row: number;
  readonly texts: readonly string[];

  constructor(shape: OriginShape, row: number, texts: readonly string[]) {
    this.shape = shape;
    this.row = row;
    this.texts = texts;
  }

  /** The same from its long form. */
  static of(origin: Origin): RowOrigin {
    let shape = OriginShape.start();
    const texts: string[] = [];
    for (const [as, [cell, written, how]] of Object.entries(origin)) {
      shape = shape.withField(as, null, how);
      texts.push(cell, written);
    }
    return new RowOrigin(shape, 0, texts);
  }

  /** The cell of a field, as `B7`. */
  cellOf(field: string): string | undefined {
    const step = this.shape.find(field);
    return step === undefined ? undefined : this.#cell(step);
  }

  toJSON(): Origin {
    const origin: Origin = {};
    for (const step of this.shape.fields) {
      const written = this.texts[step.at + (step.column === null ? 1 : 0)] ?? '';
      origin[step.as] = [this.#cell(step), written, step.how];
    }
    return origin;
  }

  /** What `JSON.stringify` gives, put together by hand: a list has a dozen fields for each of its people. */
  get json(): string {
    const { texts, row } = this;
    let json = '';
    for (const { before, after, isElsewhere, at } of this.shape.pieces) {
      json += isElsewhere
        ? `${before}${quoted(texts[at] ?? '')},${quoted(texts[at + 1] ?? '')}${after}`
        : `${before}${row}",${quoted(texts[at] ?? '')}${after}`;
    }
    return json === '' ? '{}' : `${json}}`;
  }

  #cell({ column, at }: Step): string {
    return column === null ? (this.texts[at] ?? '') : `${column}${this.row}`;
  }
}

/** Signs that JSON writes in another way. */
// eslint-disable-next-line no-control-regex -- these very signs are looked for
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string) => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
