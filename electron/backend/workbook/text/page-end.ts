const LONGEST_TAG = 4096;
const OPEN_TAG = /<(?:\/|[a-z!][^<>]*)?$/i;

/** Follows a page piece by piece, to tell whether it ends within a tag, as one does that was cut off. */
export function watchPageEnd(): { readonly add: (piece: string) => void; readonly isWithinTag: () => boolean } {
  let end = '';
  return {
    add: (piece) => void (end = (end + piece).slice(-LONGEST_TAG)),
    isWithinTag: () => OPEN_TAG.test(end),
  };
}
