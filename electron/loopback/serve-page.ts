import type { Served } from "../services/renderer-files.ts";
import type { ServePage } from "./http-server.ts";

/** Serves the built renderer. */
export function servePageFrom(files: (pathname: string) => Promise<Served>): ServePage {
  return async (path, _request, response) => {
    const { status, headers, body } = await files(path);
    response.writeHead(status, { ...headers, "Content-Length": body.byteLength }).end(body);
  };
}
