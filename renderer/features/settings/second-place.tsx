import { Button } from "@mantine/core";
import { useState } from "react";
import { useStore } from "#renderer/data/use-run.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import type { AppInfo, SnapshotInfo } from "#shared/host/host.ts";

/** A second disk or stick for every snapshot: one disk alone loses both, the books and their snapshots. */
export function SecondPlace({
  kind,
  snapshots,
  onChosen,
}: {
  readonly kind: AppInfo["kind"];
  readonly snapshots: readonly SnapshotInfo[];
  /** Takes a snapshot at once, so that the place is known to work. */
  readonly onChosen: () => Promise<void>;
}) {
  const { host } = useStore();
  const [problem, setProblem] = useState("");
  const [label, setLabel] = useState("");
  const latest = snapshots.find(({ place, state }) => place === "second" && state === "present");
  const choose = async () => {
    const chosen = await host.snapshots.chooseSecondPlace();
    setProblem(chosen.ok || chosen.error.kind === "cancelled" ? "" : chosen.error.detail);
    if (!chosen.ok) return;
    setLabel(chosen.value.label);
    await onChosen();
  };
  return (
    <div style={{ margin: "8px 0" }}>
      <div className="row">
        <span>
          <span className="b5">Second place: </span>
          {latest ? (
            <>
              {label && `${label}, `}last snapshot <Instant at={latest.at} />
            </>
          ) : (
            <span className="t2">no snapshot there. If this disk fails, the snapshots on it are lost with it.</span>
          )}
        </span>
        <span className="sp" />
        {kind === "desktop" && (
          <Button variant="default" size="compact-sm" onClick={choose}>
            {latest ? "Choose another folder" : "Choose a folder"}
          </Button>
        )}
      </div>
      {kind === "loopback" && !latest && (
        <p className="t2 s12">
          A browser may not name a folder: start Duebook with DUEBOOK_SECOND_PLACE set to a folder on another disk.
        </p>
      )}
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
