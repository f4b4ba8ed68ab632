import { Button } from "@mantine/core";
import type { ReactNode } from "react";

/** Books that come from another computer: the backup is shown before anything is written. */
export function RestoreScreen({ onBack, children }: { readonly onBack: () => void; readonly children: ReactNode }) {
  return (
    <div className="scroll" style={{ padding: 24 }}>
      <div style={{ width: "min(760px, 100%)", margin: "0 auto", display: "grid", gap: 14 }}>
        <h1 style={{ fontSize: 21, fontWeight: 600 }}>Bring your books from a backup</h1>
        <p className="t2">
          Choose the .duebook file of a backup, or the .zip of an export of everything. You see whose books they are,
          how many customers and what balance before you decide. From a backup the history goes on where it stopped.
        </p>
        {children}
        <div>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </div>
      </div>
    </div>
  );
}
