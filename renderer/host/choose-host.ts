import type { Host } from "#shared/host/host.ts";
import { desktopHost } from "./desktop-host.ts";
import { loopbackHost } from "./loopback-host.ts";

/** The host of this page: the desktop's when the preload has put it there, else the server the page came from. */
export function chooseHost(): Host {
  return desktopHost() ?? loopbackHost();
}
