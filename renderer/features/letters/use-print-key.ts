import { useEffect, useRef } from "react";

/** Ctrl+P does what the screen's print button does, instead of the browser printing the window. */
export function usePrintKey(onPrint: () => void, isOn: boolean): void {
  const latest = useRef({ onPrint, isOn });
  latest.current = { onPrint, isOn };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (latest.current.isOn) latest.current.onPrint();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
