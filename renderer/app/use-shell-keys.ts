import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useUndo } from "#renderer/data/use-run.tsx";
import { isTyping } from "#renderer/ui/is-typing.ts";
import { MAIN_PLACES } from "./side-nav.tsx";

/** Keys that work on every screen: Alt+1..8, Ctrl+Z, ?, F6. Never while typing in a field. */
export function useShellKeys() {
  const [, navigate] = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const undo = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && !event.ctrlKey && /^[1-8]$/.test(event.key)) {
        event.preventDefault();
        navigate(MAIN_PLACES[Number(event.key) - 1]?.path ?? "/today");
      } else if (event.key === "F6") {
        event.preventDefault();
        focusNextPane(event.shiftKey ? -1 : 1);
      } else if (isTyping(event.target)) {
        return;
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
        event.preventDefault();
        void undo();
      } else if (event.key === "?" && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        setHelpOpen(true);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, undo]);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  return { isHelpOpen, openHelp, closeHelp: () => setHelpOpen(false) };
}

/** Panes: search, navigation, and what a screen marks with `data-pane`. */
function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(".search, .nav a.on, [data-pane], .dt .body, #main")].filter(
    (pane) => pane.offsetParent !== null,
  );
  const here = panes.findIndex((pane) => pane === document.activeElement || pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  if (!next) return;
  if (next.tabIndex < 0 && !next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus();
}
