import { isDeviceName } from "#shared/exports/safe-file-name.ts";

const LONGEST = 120;

/**
 * A name that is safe as one file name on every system: no separators, control or direction characters, no reserved
 * device name, no leading dot or trailing dot or space, not too long; the ending is kept.
 */
export function safeFileName(name: string, otherwise: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/[/\\:*?"<>|]/g, "-")
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
    .replace(/^[\s.]+/, "")
    .replace(/[\s.]+$/, "");
  if (plain === "" || /^-+$/.test(plain)) return otherwise;
  const whole = isDeviceName(plain) ? `_${plain}` : plain;
  return shorten(whole);
}

function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
  const start = [...name.slice(0, LONGEST - ending.length)].filter((character) => character !== "\uFFFD").join("");
  return `${start.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}${ending}`;
}
