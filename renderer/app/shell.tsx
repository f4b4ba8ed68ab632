import { type ReactNode, useEffect } from "react";
import { useLocation } from "wouter";
import { useAsAt, useIsPast } from "#renderer/book/use-book.ts";
import { useSession } from "#renderer/state/session.ts";
import { Day } from "#renderer/ui/day.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { SideNav } from "./side-nav.tsx";
import { TopBar } from "./top-bar.tsx";
import { useHostEvents } from "./use-host-events.ts";
import { useShellKeys } from "./use-shell-keys.ts";

/** The frame every screen lives in. */
export function Shell({ isSample, children }: { readonly isSample: boolean; readonly children: ReactNode }) {
  const keys = useShellKeys();
  useHostEvents(keys.openHelp);
  return (
    <div className="shell">
      <TopBar isSample={isSample} />
      <PastBand />
      <SideNav />
      <main className="main" id="main">
        <ScrollTop />
        {children}
      </main>
      <CommandPalette />
      <KeysDialog opened={keys.isHelpOpen} onClose={keys.closeHelp} />
    </div>
  );
}

function PastBand() {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const setAsAt = useSession((session) => session.setAsAt);
  if (!isPast) return <span style={{ gridColumn: "1 / 3" }} />;
  return (
    <div className="band" role="status">
      <span>
        Showing everything as at <Day on={asAt} style="long" />. Nothing can be written.
      </span>
      <button type="button" className="linkb" onClick={() => setAsAt(null)}>
        Back to today
      </button>
    </div>
  );
}

/** A new screen begins with its own focus, so that the keyboard does not stay in the old one. */
function ScrollTop() {
  const [location] = useLocation();
  const screen = location.split("/")[1];
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useEffect(() => {
    document.title = "Duebook";
  }, [screen]);
  return null;
}
