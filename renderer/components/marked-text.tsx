import { foldText } from '../../shared/text/fold.ts';

type MarkedProps = { readonly text: string; /** What is looked for, marks and case apart. */ readonly search: string };

/** A text with the part that was looked for marked. Where folding changes the length, the whole text is. */
export function MarkedText({ text, search }: MarkedProps) {
  const key = foldText(search);
  if (key === '') return text;
  const written = text.normalize('NFC');
  // A break folds to nothing by itself and to a space among words.
  const folded = [...written].map((letter) => foldText(letter) || ' ');
  const isLetterByLetter = folded.length === written.length && folded.every((letter) => letter.length === 1);
  const at = isLetterByLetter ? folded.join('').indexOf(key) : foldText(written).includes(key) ? 0 : -1;
  if (at < 0) return foldText(written).includes(key) ? <mark>{written}</mark> : written;
  const end = isLetterByLetter ? at + key.length : written.length;
  return (
    <>
      {written.slice(0, at)}
      <mark>{written.slice(at, end)}</mark>
      {written.slice(end)}
    </>
  );
}
