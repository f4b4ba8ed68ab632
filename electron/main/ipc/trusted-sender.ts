import { IDENTITY } from "#shared/host/identity.ts";

/** What is looked at of the frame that sent a message; null when it is already gone. */
export type SenderFrame = { readonly url: string; readonly parent: unknown } | null;

/** Whether a message comes from the program's own page and from its main frame: nothing else may ask the host. */
export function isTrustedSender(frame: SenderFrame): boolean {
  if (!frame || frame.parent !== null) return false;
  return isAppUrl(frame.url);
}

/** Whether an address is one of `app://duebook/`. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol, host, username, port } = new URL(address);
    return protocol === `${IDENTITY.scheme}:` && host === IDENTITY.host && username === "" && port === "";
  } catch {
    return false;
  }
}
