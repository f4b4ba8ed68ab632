import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from "#shared/host/content-security-policy.ts";

export type Served = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
};

const encoder = new TextEncoder();

/** Serves the built renderer for both front doors, under the same policy, with one nonce for this start. */
export function createRendererFiles(folder: string): (pathname: string) => Promise<Served> {
  const nonce = randomBytes(18).toString("base64");
  const headers = {
    "Content-Security-Policy": contentSecurityPolicy(nonce),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  };
  return async (pathname) => {
    const path = insideFolder(folder, pathname);
    const type = path === null ? undefined : TYPES[extname(path)];
    if (path === null || type === undefined) return notFound(headers);
    try {
      const content = await readFile(path);
      const isPage = extname(path) === ".html";
      const body = isPage ? encoder.encode(content.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce)) : content;
      return { status: 200, headers: { ...headers, "Content-Type": type, "Cache-Control": caching(isPage) }, body };
    } catch {
      return notFound(headers);
    }
  };
}

/** Names of built files carry a digest of their content; the page carries the nonce of this start. */
function caching(isPage: boolean): string {
  return isPage ? "no-store" : "private, max-age=31536000, immutable";
}

function insideFolder(folder: string, pathname: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (plain.includes("\0") || plain.includes("\\")) return null;
  const root = normalize(`${folder}${sep}`);
  const path = join(root, plain === "/" ? "index.html" : plain);
  return path.startsWith(root) ? path : null;
}

function notFound(headers: Readonly<Record<string, string>>): Served {
  return { status: 404, headers: { ...headers, "Content-Type": "text/plain" }, body: encoder.encode("Not here\n") };
}
