const FACES = ['400 12pt Tinos', '700 12pt Tinos', 'italic 400 12pt Tinos', 'italic 700 12pt Tinos'];

/**
 * Loads every face of the paper font, whether the text uses it yet or not (page numbers are drawn while printing).
 * Throws when a face is missing: paper in another font would break differently from the preview.
 */
export async function loadPaperFonts(fonts: FontFaceSet): Promise<void> {
  const loaded = await Promise.all(FACES.map((face) => fonts.load(face, SAMPLE)));
  await fonts.ready;
  const missing = FACES.filter((_, index) => loaded[index]?.length !== SUBSETS);
  if (missing.length > 0) throw new Error(`paper font not loaded: ${missing.join(', ')}`);
}

/** One letter of each subset: latin, latin-ext, vietnamese. */
const SAMPLE = 'a1\u0107\u1ea1';
const SUBSETS = 3;
