import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ChannelHandlers } from "#shared/host/channels.ts";
import type { HostEvent } from "#shared/host/host.ts";
import { IDENTITY } from "#shared/host/identity.ts";
import { IPC_TABLE, LIMITS, type LoopbackChannel } from "#shared/host/ipc-table.ts";
import { packMessage, unpackMessage } from "#shared/host/wire.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { dispatch } from "../services/dispatch.ts";
import { cookieName, type Door, judgeRequest } from "./judge-request.ts";

export type LoopbackServer = {
  /** What the user opens; it holds this start's token. */
  readonly address: string;
  readonly origin: string;
  readonly send: (event: HostEvent) => void;
  /** Windows that are listening for events. */
  readonly listeners: () => number;
  readonly close: () => Promise<void>;
};

/** Answers everything that is not a call: the built files, or Vite's own server while developing. */
export type ServePage = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type ServerOptions = {
  readonly port: number;
  readonly handlers: ChannelHandlers<LoopbackChannel>;
  readonly servePage: ServePage;
};

export type ListenFailure = { readonly kind: "port-taken"; readonly port: number };

const LAST_ANSWERS_MS = 500;

/** The browser deletes what it stores for this address (host and port), readable or not, before it hands on the answer. */
const CLEAR_STORAGE = { "Clear-Site-Data": '"storage"' };

/** For someone who typed the address or kept it as a bookmark. */
const EXPIRED = "This address belongs to an earlier start of Duebook. Start Duebook and open the address it gives.\n";

/** Listens on 127.0.0.1 only. A port of 0 takes any free one (tests). */
export async function startServer(options: ServerOptions): Promise<Result<LoopbackServer, ListenFailure>> {
  const streams = new Set<ServerResponse>();
  const server = createServer();
  if (!(await listen(server, options.port))) return fail({ kind: "port-taken", port: options.port });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : options.port;
  const authority = `${IDENTITY.loopbackHost}:${port}`;
  const door: Door = { authority, token: randomBytes(32).toString("base64url") };
  server.on("request", (request, response) => {
    answer(request, response, door, options, streams).catch(() => refuse(response, 500));
  });
  return succeed({
    address: `http://${authority}/?token=${door.token}`,
    origin: `http://${authority}`,
    send: (event) => {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    listeners: () => streams.size,
    close: () => closeServer(server, streams),
  });
}

/** Answers that are on their way are finished; whoever keeps a connection open for nothing is cut off. */
function closeServer(server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
    for (const stream of streams) stream.end();
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  { handlers, servePage }: ServerOptions,
  streams: Set<ServerResponse>,
): Promise<void> {
  const { method = "", url: target = "", headers } = request;
  const verdict = judgeRequest({ method, target, headers }, door);
  if (verdict.kind === "refuse") {
    const isUser = headers.host === door.authority && headers["sec-fetch-site"] === "none";
    return refuse(response, verdict.status, isUser ? EXPIRED : "");
  }
  if (verdict.kind === "enter") return enter(response, door);
  if (verdict.kind === "events") return openStream(response, streams);
  if (verdict.kind === "page") return servePage(verdict.path, request, response);
  const { channel } = verdict;
  if (!isLoopbackChannel(channel)) return refuse(response, 404);
  const body = await readBody(request);
  if (!body) return refuse(response, 413);
  let input: unknown;
  try {
    input = unpackMessage(body);
  } catch {
    return refuse(response, 400);
  }
  const result = await dispatch(handlers, channel, input);
  const clearing = channel === "emptyStore" && result.ok ? CLEAR_STORAGE : {};
  const kind = { "Content-Type": "application/x-duebook", "Cache-Control": "no-store" };
  response.writeHead(200, { ...kind, ...clearing }).end(packMessage(result));
}

function enter(response: ServerResponse, door: Door): void {
  const cookie = `${cookieName(door)}=${door.token}; Path=/; HttpOnly; SameSite=Strict`;
  response.writeHead(303, { Location: "/", "Set-Cookie": cookie, "Cache-Control": "no-store" }).end();
}

function openStream(response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": open\n\n");
  streams.add(response);
  response.on("close", () => streams.delete(response));
}

function refuse(response: ServerResponse, status: number, words = ""): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { "Content-Type": "text/plain", Connection: "close" }).end(words);
}

function isLoopbackChannel(channel: string): channel is LoopbackChannel {
  return Object.hasOwn(IPC_TABLE, channel) && IPC_TABLE[channel as LoopbackChannel].doors === "both";
}

/** The whole body; null when it is larger than anything that is ever sent. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const limit = LIMITS.fileBytes + 65_536;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen({ port, host: IDENTITY.loopbackHost, exclusive: true }, () => resolve(true));
  });
}
