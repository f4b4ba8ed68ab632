import { useEffect, useRef } from "react";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { isDialogOpen, isTyping } from "#renderer/ui/is-typing.ts";

export type TodayKeys = {
  readonly move: (step: 1 | -1) => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly done: () => void;
  readonly later: () => void;
  readonly open: () => void;
  readonly call: () => void;
  /** The usual action of a row that is not a call. */
  readonly act: () => void;
  /** Back from a field to the list. */
  readonly leave: () => void;
};

/** J and K or arrows move, E done, S later, O open, R call, Enter acts; never while a field or a dialog has the keyboard. */
export function useTodayKeys(keys: TodayKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || useOpenForm.getState().form || isDialogOpen()) return;
      if (isTyping(event.target)) {
        if (event.key === "Escape" && !isListOpen(event.target)) latest.current.leave();
        return;
      }
      const act = actFor(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function actFor(event: KeyboardEvent, keys: TodayKeys): (() => void) | null {
  const isOnControl = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
  switch (event.key) {
    case "j":
    case "J":
    case "ArrowDown":
      return () => keys.move(1);
    case "k":
    case "K":
    case "ArrowUp":
      return () => keys.move(-1);
    case "Home":
      return keys.first;
    case "End":
      return keys.last;
    case "e":
    case "E":
      return keys.done;
    case "s":
    case "S":
      return keys.later;
    case "o":
    case "O":
      return keys.open;
    case "r":
    case "R":
      return keys.call;
    case "Enter":
      return isOnControl ? null : keys.act;
    default:
      return null;
  }
}

/** A drop-down list takes the first Esc for itself. */
function isListOpen(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";
}
