import { Button, Progress } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import type { Building } from "./use-build-bundle.ts";

/** The foot of the screen: what the bundle promises, then what is being done now, how long it takes, and Stop. */
export function BuildBar({
  state,
  onBuild,
  onStop,
  canBuild,
}: {
  readonly state: Building;
  readonly onBuild: () => void;
  readonly onStop: () => void;
  readonly canBuild: boolean;
}) {
  if (state.kind === "running") {
    const share = state.total === 0 ? 0 : (100 * state.done) / state.total;
    return (
      <section
        className="foot"
        aria-label="Building the bundle"
        style={{ height: "auto", padding: "10px 18px", gap: 14 }}
      >
        <div style={{ flex: 1, display: "grid", gap: 6, minWidth: 0 }}>
          <div className="row">
            <span className="b5 ell">{state.doing}</span>
            <span className="sp" />
            <span className="t2 s12 n">
              {state.total > 0 && `${state.done} of ${state.total} steps${remaining(state)}`}
            </span>
          </div>
          <Progress value={share} aria-label="Building the bundle" />
        </div>
        <Button variant="default" onClick={onStop}>
          Stop
        </Button>
      </section>
    );
  }
  return (
    <section className="foot" aria-label="Build" style={{ height: "auto", padding: "10px 18px", gap: 14 }}>
      <div style={{ flex: 1, minWidth: 0 }} role={state.kind === "failed" ? "alert" : "status"}>
        {state.kind === "failed" && <span className="bad">{state.message}</span>}
        {state.kind === "idle" && (
          <span className="row t2">
            <IconCircleCheckFilled size={14} className="ok" aria-hidden />
            Every file is listed with its fingerprint so it can be shown unchanged.
          </span>
        )}
        {state.kind === "saved" && (
          <>
            <span className="b5">
              Saved as {state.name}, {state.pages} pages. Unpack it and open verify.html to check it.
            </span>
            {state.notShown.length > 0 && <span className="t2 s12"> Only as files: {state.notShown.join("; ")}.</span>}
          </>
        )}
      </div>
      <Button onClick={onBuild} disabled={!canBuild}>
        {state.kind === "saved" ? "Build again" : "Build bundle"}
      </Button>
    </section>
  );
}

function remaining({ done, total, since }: Extract<Building, { kind: "running" }>): string {
  const elapsed = performance.now() - since;
  if (done === 0 || elapsed < 1_000) return "";
  const seconds = Math.ceil((elapsed * (total - done)) / done / 1_000);
  return seconds > 0 ? `, about ${seconds} s left` : "";
}
