/** Sizes of the picture in pixels; `sheet.css` draws nothing that could change them. */
export const LINE = 25;
/** Heads of a table are often two lines long. */
export const HEADER_LINE = 40;
export const HEAD_HEIGHT = 24;
export const ROW_HEAD_WIDTH = 60;
