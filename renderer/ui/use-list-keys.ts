import { type RefObject, useEffect, useRef } from "react";
import { isDialogOpen, isTyping } from "./is-typing.ts";

/** Keys of a list that work before it has the keyboard; those which scroll a page are left to the page. */
const KEYS: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "j", "k", "Enter"]);

/**
 * Gives the first list of a screen its keys as soon as the screen is shown. The first key moves the keyboard into the list.
 * Never while typing, with a dialog or menu open, or where the control that has the keyboard uses the key itself.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const grid = list.current;
      if (!grid || !KEYS.has(event.key) || isTaken(event) || !isFirstList(grid)) return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      grid.focus({ preventScroll: true });
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [list]);
}

/** Puts the keyboard into the first list of the screen; says whether there is one. */
export function focusFirstList(): boolean {
  const grid = document.querySelector<HTMLElement>(FIRST_LIST);
  grid?.focus({ preventScroll: true });
  return grid !== null;
}

const FIRST_LIST = ".dt [role=grid]";

function isFirstList(grid: HTMLElement): boolean {
  return document.querySelector(FIRST_LIST) === grid;
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || (event.repeat && event.key === "Enter")) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return true;
  const { target } = event;
  if (isTyping(target) || isDialogOpen()) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_ARROWS) !== null) return true;
  return event.key === "Enter" && target.closest("a, button, input, summary") !== null;
}

/** Controls that move by arrows themselves, and lists that have their own keys. */
const OWN_ARROWS = "[type=radio], [role=grid], [role=tab], [role=slider], [role=option], [role=listbox], [role=tree]";
