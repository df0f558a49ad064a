/** What goes between the stand-in and a utility process. Ports are numbered by the stand-in when they are handed over. */
export type UtilityMessage =
  | { readonly is: 'parent-message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly is: 'port-message'; readonly port: number; readonly data: unknown }
  | { readonly is: 'port-close'; readonly port: number };
