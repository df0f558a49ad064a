/** An event whose listeners may prevent what would follow. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** The same with facts about what happens. */
export function preventable<T extends object>(facts: T): PreventableEvent & T {
  return Object.assign(new PreventableEvent(), facts);
}
