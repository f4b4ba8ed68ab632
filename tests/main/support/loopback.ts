import { mkdtemp } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Loopback, type LoopbackOptions, startLoopback } from "#electron/loopback/start-loopback.ts";
import { nodeFileSystem } from "#electron/services/node-file-system.ts";
import { packMessage, unpackMessage } from "#shared/host/wire.ts";
import { fail } from "#shared/result/result.ts";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export async function temporaryProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), "duebook-"));
}

/** A loopback host on any free port over a profile of its own. */
export async function loopbackFor(dataFolder: string, changes: Partial<LoopbackOptions> = {}): Promise<Loopback> {
  const started = await startLoopback({
    fs: nodeFileSystem,
    port: 0,
    dataFolder,
    sample: false,
    servePage: async (path, _request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" }).end(`page ${path}`);
    },
    now: () => new Date(),
    openPath: async () => "",
    openSample: async () => fail({ kind: "refused", detail: "Not in this test" }),
    ...changes,
  });
  if (!started.ok) throw new Error(started.error.kind);
  return started.value;
}

/** One HTTP request with exactly these headers; `Host` too may be a lie. */
export function ask(
  { origin }: Pick<Loopback, "origin">,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<Answer> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path: target, headers: { Host: host, ...headers }, agent: false });
    call.on("error", reject);
    call.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    call.end(body);
  });
}

/** Opens the address as a browser would, and answers the cookie it is given. */
export async function enter(loopback: Loopback): Promise<string> {
  const { pathname, search } = new URL(loopback.address);
  const answer = await ask(loopback, "GET", `${pathname}${search}`);
  return answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

/** One call as the page makes it. */
export async function callHost(loopback: Loopback, cookie: string, channel: string, input: unknown): Promise<unknown> {
  const headers = { Cookie: cookie, Origin: loopback.origin, "Content-Type": "application/x-duebook" };
  const answer = await ask(loopback, "POST", `/ipc/${channel}`, headers, packMessage(input));
  return answer.status === 200 ? unpackMessage(answer.body) : answer.status;
}
