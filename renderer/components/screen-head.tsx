type ScreenHeadProps = { readonly title: string; /** The state of the screen in one line. */ readonly state?: string };

/** Title of a screen and its state. */
export function ScreenHead({ title, state }: ScreenHeadProps) {
  return (
    <div className="screen-head">
      <h1>{title}</h1>
      {state !== undefined && <p>{state}</p>}
    </div>
  );
}
