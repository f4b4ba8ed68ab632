/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}

/** A line of keys and what they do: `[["J","K"], "move"]`. */
export function KeyHints({
  hints,
}: {
  readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[];
}) {
  return (
    <>
      {hints.map((hint) => (
        <span key={hint.does} className="row" style={{ gap: 4 }}>
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.does}
        </span>
      ))}
    </>
  );
}
