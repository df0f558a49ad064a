/** Lets only what is there be used; anything else throws with its name, so that nothing passes by silence. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      // Promises, JSON and inspection look for these on every object.
      const isProbe = typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === '__esModule';
      if (!isProbe && !(key in target)) throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
      const value: unknown = Reflect.get(target, key);
      // Methods use private fields, which the proxy does not have.
      return typeof value === 'function' && !Object.hasOwn(target, key) ? value.bind(target) : value;
    },
  });
}
