import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export type Request = {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
};

export type Door = {
  /** `127.0.0.1:47615`: the only name this server answers to. */
  readonly authority: string;
  readonly token: string;
};

export type Verdict =
  | { readonly kind: "refuse"; readonly status: 403 | 405 | 421 }
  /** The address that was opened holds the token: it is exchanged for a cookie and taken out of the address. */
  | { readonly kind: "enter" }
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "events" }
  | { readonly kind: "call"; readonly channel: string };

/**
 * Decides what a request may have. A page of another site gets nothing (Origin, Sec-Fetch-Site), nor does a name that
 * was made to point here (Host), nor anything without this start's token: not even the program's own files.
 */
export function judgeRequest({ method, target, headers }: Request, door: Door): Verdict {
  if (headers.host !== door.authority) return { kind: "refuse", status: 421 };
  const origin = `http://${door.authority}`;
  if (headers.origin !== undefined && headers.origin !== origin) return { kind: "refuse", status: 403 };
  if (method !== "GET" && method !== "POST") return { kind: "refuse", status: 405 };
  const url = new URL(target.startsWith("/") ? `${origin}${target}` : origin);
  const given = url.searchParams.get("token");
  if (method === "GET" && url.pathname === "/" && given !== null) {
    return isSame(given, door.token) ? { kind: "enter" } : { kind: "refuse", status: 403 };
  }
  const isKnown = isOwnPage(headers) && isSame(tokenFromCookie(headers.cookie, door), door.token);
  if (!isKnown) return { kind: "refuse", status: 403 };
  if (method === "GET") return url.pathname === "/events" ? { kind: "events" } : { kind: "page", path: url.pathname };
  return judgeCall(url.pathname, headers, origin);
}

/** One cookie per port: cookies do not tell ports apart by themselves. */
export function cookieName({ authority }: Pick<Door, "authority">): string {
  return `duebook-${authority.split(":")[1] ?? ""}`;
}

function judgeCall(path: string, headers: IncomingHttpHeaders, origin: string): Verdict {
  const channel = /^\/ipc\/([A-Za-z.]+)$/.exec(path)?.[1];
  const isCall = headers.origin === origin && headers["content-type"] === "application/x-duebook";
  return channel && isCall ? { kind: "call", channel } : { kind: "refuse", status: 403 };
}

/** Browsers that say where a request comes from must say: from here, from the user, or a whole page opened by us. */
function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return true;
  // Another port of this computer is the same site: the other company's window may lead here, but not load from here.
  return site === "same-site" && headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}

function tokenFromCookie(cookie: string | undefined, door: Door): string {
  const start = `${cookieName(door)}=`;
  const pairs = (cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? "";
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}
