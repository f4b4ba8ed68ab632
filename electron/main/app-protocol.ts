import type { Protocol } from "electron";
import { IDENTITY } from "#shared/host/identity.ts";
import type { Served } from "../services/renderer-files.ts";
import { isAppUrl } from "./ipc/trusted-sender.ts";

/** Before `ready`: makes `app:` an origin with storage, workers, fonts and fetch. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: IDENTITY.scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** After `ready`: serves the built renderer, and nothing else, as `app://duebook/`. */
export function serveApp(protocol: Pick<Protocol, "handle">, files: (pathname: string) => Promise<Served>): void {
  protocol.handle(IDENTITY.scheme, async (request) => {
    if (request.method !== "GET" || !isAppUrl(request.url)) return new Response(null, { status: 403 });
    const { status, headers, body } = await files(new URL(request.url).pathname);
    return new Response(body, { status, headers });
  });
}
