/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}

export type KeyHint = { readonly keys: readonly string[]; readonly does: string };

/** What works in every list. */
export const KEYS = {
  move: { keys: ["↑", "↓"], does: "move" },
  open: { keys: ["Enter"], does: "open" },
  filter: { keys: ["/"], does: "filter" },
} as const satisfies Readonly<Record<string, KeyHint>>;

/** A line of keys and what they do. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
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
