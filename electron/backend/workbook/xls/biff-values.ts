/** [MS-XLS] 2.5.10. */
const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};
/** The name Excel shows for the number of an error. */
export function errorName(code: number): string {
  return errorNames[code] ?? '#ERR!';
}

const double = new DataView(new ArrayBuffer(8));

/** An RK number: 30 bits of a whole number or of a double, the last two bits say which and whether it is hundredfold. */
export function compactNumber(written: number): number {
  let number = written >> 2;
  if ((written & 2) === 0) {
    double.setInt32(0, written & ~3);
    double.setInt32(4, 0);
    number = double.getFloat64(0);
  }
  return (written & 1) === 0 ? number : number / 100;
}
