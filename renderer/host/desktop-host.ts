import type { Host } from "#shared/host/host.ts";

/** The desktop's host, put there by the preload; null when this page runs in a browser. */
export function desktopHost(): Host | null {
  return (window as { readonly duebook?: Host }).duebook ?? null;
}
