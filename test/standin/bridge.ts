import type { Callable, Wire } from './wire.ts';

// Put into the page as text before the function below.
declare const makeWire: () => Wire;

/** One end of the way between the page's world and the preload's. */
export type Bridge = {
  hear(name: string, listener: (message: Record<string, unknown>) => void): void;
  fire(name: string, message: object): void;
  pack(value: unknown): string;
  unpack(text: string): unknown;
};

/**
 * The end `me` of the bridge to `other`; `nonce` is unknown to the page. The worlds talk only through DOM events that carry
 * text, so that no object of one is ever seen in the other. Functions become callers of the function on the other side.
 */
export function makeBridge(me: string, other: string, nonce: string): Bridge {
  const { encode, decode } = makeWire();
  const { parse, stringify } = JSON;
  // Kept now: a page may replace them later.
  const Message = CustomEvent;
  const listen = document.addEventListener.bind(document);
  const dispatch = document.dispatchEvent.bind(document);

  const functions: Callable[] = [];
  const numbers = new WeakMap<Callable, number>();
  const callers = new Map<number, Callable>();
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: unknown) => void }>();
  const answers: (Record<string, unknown> | null)[] = [];
  let lastCall = 0;

  const fire: Bridge['fire'] = (name, message) => {
    dispatch(new Message(other + name + nonce, { detail: stringify(message) }));
  };
  const hear: Bridge['hear'] = (name, listener) => {
    listen(me + name + nonce, (event) => {
      event.stopImmediatePropagation();
      // Only the other end knows the nonce, and it sends text.
      listener(parse((event as CustomEvent<string>).detail));
    });
  };

  function keep(fn: Callable): number {
    const known = numbers.get(fn);
    if (known !== undefined) return known;
    const number = functions.push(fn) - 1;
    numbers.set(fn, number);
    return number;
  }

  function caller(fn: number): Callable {
    const known = callers.get(fn);
    if (known !== undefined) return known;
    const made: Callable = (...args) => {
      lastCall += 1;
      const id = lastCall;
      const packed = encode(args, keep);
      answers.push(null);
      fire('call', { id, fn, args: packed });
      const answer = answers.pop() ?? {};
      if (answer['later'] === true) return new Promise((done, failed) => waiting.set(id, { done, failed }));
      if (answer['error'] !== undefined) throw decode(String(answer['error']), caller);
      return decode(String(answer['value']), caller);
    };
    callers.set(fn, made);
    return made;
  }

  function packError(error: unknown): string {
    return encode(error instanceof Error ? error : new Error(String(error)), keep);
  }

  function settle(id: unknown, outcome: Promise<unknown>): void {
    outcome.then(
      (value) => {
        try {
          fire('settle', { id, value: encode(value, keep) });
        } catch (error) {
          fire('settle', { id, error: packError(error) });
        }
      },
      (error: unknown) => fire('settle', { id, error: packError(error) }),
    );
  }

  function run(id: unknown, fn: unknown, args: unknown): object {
    try {
      // The other side packs the arguments as a list.
      const value = functions[Number(fn)]?.(...(decode(String(args), caller) as unknown[]));
      if (!(value instanceof Promise)) return { value: encode(value, keep) };
      settle(id, value);
      return { later: true };
    } catch (error) {
      return { error: packError(error) };
    }
  }

  hear('answer', (message) => {
    answers[answers.length - 1] = message;
  });
  hear('settle', (message) => {
    const call = waiting.get(Number(message['id']));
    waiting.delete(Number(message['id']));
    if (message['error'] === undefined) call?.done(decode(String(message['value']), caller));
    else call?.failed(decode(String(message['error']), caller));
  });
  hear('call', ({ id, fn, args }) => fire('answer', run(id, fn, args)));

  return { hear, fire, pack: (value) => encode(value, keep), unpack: (text) => decode(text, caller) };
}
