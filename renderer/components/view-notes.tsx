/** By which units the figures below are, where that is not by those that reported; read out when it changes. */
export function ViewNotes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <div role="status" className="view-notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
