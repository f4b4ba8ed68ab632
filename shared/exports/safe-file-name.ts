const LONGEST = 90;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Whether Windows keeps the name for a device: it looks at what stands before the first dot. */
export function isDeviceName(name: string): boolean {
  return RESERVED.test(name.split(".")[0]?.trimEnd() ?? "");
}

/**
 * A name that every system can write and that stays inside its folder: letters, digits, space, dot, dash and underscore
 * only; no bidi signs, separators, leading or closing dots, no reserved device name.
 */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/\.{2,}/g, ".")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const at = cleaned.lastIndexOf(".");
  const ending = at > 0 && cleaned.length - at <= 6 ? cleaned.slice(at) : "";
  const stem = ending === "" ? cleaned : cleaned.slice(0, at);
  const short =
    [...stem]
      .slice(0, LONGEST)
      .join("")
      .replace(/[\s.]+$/, "") || "file";
  return `${isDeviceName(short) ? "_" : ""}${short}${ending}`;
}
