import type { LoopbackFailure } from "./start-loopback.ts";

/** Why it did not start, and what to do. */
export function describeFailure(failure: LoopbackFailure): string {
  switch (failure.kind) {
    case "port-taken":
      return `Port ${failure.port} on this computer is used by another program. Duebook needs this very port, because your browser keeps your books under it. Close the other program and start Duebook again.`;
    case "held": {
      const since = failure.by ? ` since ${failure.by.since}, process ${failure.by.pid}` : "";
      return `Duebook is already open on this computer${since}. Use that window, or close it and start again.`;
    }
    case "no-folder":
      return `The folder for Duebook's data cannot be made: ${failure.detail}`;
  }
}
