import { contextBridge, ipcRenderer } from "electron";
import { EVENT_CHANNEL, ipcName } from "#shared/host/channels.ts";
import type { Host, HostEvent } from "#shared/host/host.ts";
import { hostFromCalls } from "#shared/host/host-from-calls.ts";

const listeners = new Set<(event: HostEvent) => void>();

/** Only what the contract names crosses over; no channel, event or path can be chosen by the page. */
const bridge = {
  ...hostFromCalls((channel, input) => ipcRenderer.invoke(ipcName(channel), input)),
  onEvent: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} satisfies Host;

ipcRenderer.on(EVENT_CHANNEL, (_event, event: HostEvent) => {
  // A page that never came as far as listening must not keep the program from ending.
  if (listeners.size === 0 && event.kind === "quit-requested") void bridge.quitReady();
  for (const listener of listeners) listener(event);
});

contextBridge.exposeInMainWorld("duebook", bridge);
