import type { Attributes } from '../xml/xml-scanner.ts';

/** Puts the text of a cell together: paragraphs, blanks counted by number, runs of plain blanks as one. */
export type OdsTextBuilder = {
  startCell(): void;
  startParagraph(): void;
  /** An element within a paragraph that stands for letters. */
  addElement(name: string, attributes: Attributes): void;
  addText(piece: string): void;
  text(): string;
  /** True when the cell has a paragraph, if only an empty one: something was worked out for it. */
  hasParagraph(): boolean;
};

/** `checkLength` may refuse a text by its number of letters. */
export function makeOdsText(checkLength: (letters: number) => void): OdsTextBuilder {
  let text = '';
  let paragraphs = 0;
  // A plain blank is kept only between letters (OpenDocument 1.3, part 3, 6.1.2).
  let dropsBlank = true;

  function add(letters: string): void {
    text += letters;
    checkLength(text.length);
    dropsBlank = false;
  }

  return {
    startCell() {
      text = '';
      paragraphs = 0;
    },
    startParagraph() {
      if (paragraphs > 0) add('\n');
      paragraphs += 1;
      dropsBlank = true;
    },
    addElement(name, attributes) {
      if (name === 's') {
        const count = Number(attributes.get('text:c') ?? 1);
        checkLength(count);
        add(' '.repeat(Number.isInteger(count) && count > 0 ? count : 1));
      } else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
    },
    addText(piece) {
      let plain = piece.replace(/[ \t\n]+/g, ' ');
      if (dropsBlank && plain.startsWith(' ')) plain = plain.slice(1);
      if (plain === '') return;
      add(plain);
      dropsBlank = plain.endsWith(' ');
    },
    text: () => text,
    hasParagraph: () => paragraphs > 0,
  };
}
