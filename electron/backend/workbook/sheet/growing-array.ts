/** A typed array that grows while it is filled. Memory that was never written costs the system nothing. */
export type GrowingArray<T extends Growable> = {
  /** Room for at least `length` values; kept from one call to the next unless it grew. */
  room(length: number): T;
  /** The first `length` values, in memory of just this size; the array is not used afterwards. */
  finish(length: number): T;
};
type Growable = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type GrowableMaker<T extends Growable> = {
  new (buffer: ArrayBuffer, offset?: number, length?: number): T;
  readonly BYTES_PER_ELEMENT: number;
};

const FIRST_LENGTH = 4096;

export function growingArray<T extends Growable>(Maker: GrowableMaker<T>): GrowingArray<T> {
  const size = Maker.BYTES_PER_ELEMENT;
  let buffer = new ArrayBuffer(FIRST_LENGTH * size);
  let array = new Maker(buffer);
  const resize = (length: number) => {
    buffer = buffer.transfer(length * size);
    array = new Maker(buffer);
  };
  return {
    room(length) {
      if (length > array.length) resize(Math.max(length, array.length * 2));
      return array;
    },
    finish(length) {
      resize(length);
      return array;
    },
  };
}
