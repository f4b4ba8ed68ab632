import { useEffect } from "react";
import { isTyping } from "#renderer/ui/is-typing.ts";

export type LineKeys = Readonly<Record<"a" | "s" | "o" | "x", () => void>>;

/** A accept, S split, O on account, X set aside; never while typing or with a dialog open. */
export function useLineKeys(isOn: boolean, keys: LineKeys): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const act = keys[event.key.toLowerCase() as keyof LineKeys];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
