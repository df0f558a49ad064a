/** Turns values into text and back as the structured clone does: copies, cycles kept, prototypes and functions lost. */
export type Wire = {
  /** Throws “An object could not be cloned.” for what cannot be copied. A function needs `keep`, which numbers it. */
  encode(value: unknown, keep?: (fn: Callable) => number): string;
  /** `call` makes the stand-in of a function kept on the other side. */
  decode(text: string, call?: (id: number) => Callable): unknown;
};
export type Callable = (...args: readonly unknown[]) => unknown;

/**
 * One source for both sides: the text of this function is put into the page, so it uses no imports and no outer names.
 * Everything but plain JSON scalars is `{ t: tag, v: content }`; objects are numbered in the order met, `r` refers back.
 */
export function makeWire(): Wire {
  type Tagged = { t: string; v?: unknown; k?: string };
  type Wired = null | string | number | boolean | Tagged;
  const typedArrays: Record<string, new (buffer: ArrayBuffer) => unknown> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  };
  const errors: Record<string, new (message: string) => Error> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };
  const notCloneable = ['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'Generator'];
  // Kept now: a page may replace them later.
  const { isFinite } = Number;
  const { is, keys, defineProperty } = Object;
  const { stringify, parse } = JSON;
  const toTag = Object.prototype.toString;

  function refuse(): never {
    throw new Error('An object could not be cloned.');
  }

  // Defined, not assigned: `__proto__` is a name like any other.
  function put(object: object, key: string, value: unknown): void {
    defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  }

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  }

  function fromBase64(base64: string): ArrayBuffer {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes.buffer;
  }

  function encode(root: unknown, keep?: (fn: Callable) => number): string {
    const seen = new Map<object, number>();

    function scalar(value: unknown): Wired {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value;
        case 'undefined':
          return { t: 'u' };
        case 'number':
          if (isFinite(value) && !is(value, -0)) return value;
          return { t: 'n', v: is(value, -0) ? '-0' : String(value) };
        case 'bigint':
          return { t: 'b', v: String(value) };
        // typeof has just said that it can be called.
        case 'function':
          return keep === undefined ? refuse() : { t: 'f', v: keep(value as Callable) };
        default:
          return refuse();
      }
    }

    function binary(value: object): Wired | null {
      if (value instanceof ArrayBuffer) return { t: 'ab', v: toBase64(new Uint8Array(value)) };
      if (!ArrayBuffer.isView(value)) return null;
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const tag = toTag.call(value).slice(8, -1);
      return tag in typedArrays ? { t: 'ta', k: tag, v: toBase64(bytes) } : refuse();
    }

    function any(value: unknown): Wired {
      if (value === null) return null;
      if (typeof value !== 'object') return scalar(value);
      const known = seen.get(value);
      if (known !== undefined) return { t: 'r', v: known };
      seen.set(value, seen.size);
      if (Array.isArray(value)) return { t: 'a', v: value.map(any) };
      if (value instanceof Date) return { t: 'd', v: value.getTime() };
      if (value instanceof RegExp) return { t: 'x', v: [value.source, value.flags] };
      if (value instanceof Map) return { t: 'm', v: [...value].map(([key, entry]) => [any(key), any(entry)]) };
      if (value instanceof Set) return { t: 's', v: [...value].map(any) };
      if (value instanceof Error) return { t: 'e', v: [value.name, value.message, value.stack] };
      const bytes = binary(value);
      if (bytes !== null) return bytes;
      const tag = toTag.call(value).slice(8, -1);
      if (notCloneable.includes(tag) || (typeof Node === 'function' && value instanceof Node)) return refuse();
      const copy = {};
      // An object is read by its own names, as the structured clone does.
      for (const key of keys(value)) put(copy, key, any((value as Record<string, unknown>)[key]));
      return { t: 'o', v: copy };
    }

    return stringify(any(root));
  }

  function decode(text: string, call?: (id: number) => Callable): unknown {
    const made: unknown[] = [];

    function withoutNumber(wired: Tagged): unknown {
      switch (wired.t) {
        case 'n':
          return wired.v === '-0' ? -0 : Number(wired.v);
        case 'b':
          return BigInt(String(wired.v));
        case 'f':
          return call === undefined ? refuse() : call(Number(wired.v));
        case 'r':
          return made[Number(wired.v)];
        default:
          return undefined;
      }
    }

    function any(wired: Wired): unknown {
      if (wired === null || typeof wired !== 'object') return wired;
      if ('unbfr'.includes(wired.t)) return withoutNumber(wired);
      const id = made.length;
      made.push(undefined);
      // What `encode` wrote under each tag is read here with the same shape.
      switch (wired.t) {
        case 'a': {
          const list: unknown[] = [];
          made[id] = list;
          for (const entry of wired.v as Wired[]) list.push(any(entry));
          return list;
        }
        case 'm': {
          const map = new Map<unknown, unknown>();
          made[id] = map;
          for (const [key, entry] of wired.v as [Wired, Wired][]) map.set(any(key), any(entry));
          return map;
        }
        case 's': {
          const set = new Set<unknown>();
          made[id] = set;
          for (const entry of wired.v as Wired[]) set.add(any(entry));
          return set;
        }
        case 'o': {
          const object = {};
          made[id] = object;
          const source = wired.v as Record<string, Wired>;
          for (const key of keys(source)) put(object, key, any(source[key] ?? null));
          return object;
        }
        default:
          return (made[id] = leaf(wired));
      }
    }

    function leaf(wired: Tagged): unknown {
      switch (wired.t) {
        case 'd':
          return new Date(Number(wired.v));
        case 'x': {
          const [source, flags] = wired.v as [string, string];
          return new RegExp(source, flags);
        }
        case 'e': {
          const [name, message, stack] = wired.v as [string, string, string];
          const error = new (errors[name] ?? Error)(message);
          error.stack = stack;
          return error;
        }
        case 'ab':
          return fromBase64(String(wired.v));
        case 'ta': {
          const View = typedArrays[wired.k ?? ''] ?? Uint8Array;
          return new View(fromBase64(String(wired.v)));
        }
        default:
          throw new Error(`unknown tag ${wired.t}`);
      }
    }

    return any(parse(text) as Wired);
  }

  return { encode, decode };
}
