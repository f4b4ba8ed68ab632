/** Written in `renderer/index.html` where the host puts the nonce of this start. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

/**
 * The policy every page and worker is served under. Scripts come from the program's own files only. Style elements made
 * at run time need the nonce of this start; style attributes are allowed because they cannot load or run anything that
 * the other directives forbid. `blob:` frames show a PDF that was just made.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self' blob:",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
