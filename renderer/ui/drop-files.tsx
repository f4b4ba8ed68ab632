import { type ReactNode, useState } from "react";

/** A place files can be dropped on; hands over their names and bytes together. */
export function DropFiles({
  label,
  onFiles,
  children,
}: {
  readonly label: string;
  readonly onFiles: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void;
  readonly children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      className="panel"
      style={{ padding: "8px 12px", borderStyle: "dashed", background: isOver ? "var(--accbg)" : undefined }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = [...event.dataTransfer.files];
        void Promise.all(
          dropped.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ).then(onFiles);
      }}
    >
      {children}
    </section>
  );
}
