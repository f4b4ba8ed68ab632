const LONGEST = 90;

/**
 * A name that every system can write and that stays inside its folder: letters, digits, space, dot, dash and underscore
 * only; no bidi signs, separators, leading or closing dots.
 */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, "_")
    .replace(/\.{2,}/g, ".")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const at = cleaned.lastIndexOf(".");
  const ending = at > 0 && cleaned.length - at <= 6 ? cleaned.slice(at) : "";
  const stem = ending === "" ? cleaned : cleaned.slice(0, at);
  return `${[...stem].slice(0, LONGEST).join("").trim() || "file"}${ending}`;
}
