export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedText = {
  /** Without byte order mark and without NUL characters. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What the choice rests on, for the person who checks it. */
  readonly evidence: "byte-order-mark" | "valid-utf-8" | "plain-ascii" | "zero-bytes" | "not-utf-8" | "chosen";
  /** Characters that could not be read, shown as U+FFFD. */
  readonly unreadable: number;
  /** NUL characters that were left out. */
  readonly nulsRemoved: number;
};

/** The WHATWG decoder, which browsers, workers and Node all have; declared here because `shared` knows no DOM. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

const SAMPLE_BYTES = 65_536;

type Found = Pick<DecodedText, "encoding" | "evidence"> & {
  /** Where finding out has already read the whole of it. */
  readonly text?: string;
};

/** Reads the bytes of a text file; the encoding is found from evidence unless it was `chosen` by hand. Never fails. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const {
    encoding,
    evidence,
    text: known,
  }: Found = chosen ? { encoding: chosen, evidence: "chosen" } : detectEncoding(bytes);
  const read = known ?? new TextDecoder(encoding).decode(bytes);
  const raw = encoding === "windows-1252" ? withWindowsSigns(read) : read;
  const text = raw.includes("\0") ? raw.replaceAll("\0", "") : raw;
  return { text, encoding, evidence, unreadable: countOf(text, "\uFFFD"), nulsRemoved: raw.length - text.length };
}

/** Finds the encoding: a byte order mark, the zero bytes of UTF-16, valid UTF-8, else Windows-1252. */
function detectEncoding(bytes: Uint8Array): Found {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return marked("utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked("utf-16be");
  const wide = utf16ByZeros(bytes);
  if (wide) return { encoding: wide, evidence: "zero-bytes" };
  const text = asUtf8(bytes);
  if (text === null) return { encoding: "windows-1252", evidence: "not-utf-8" };
  return { encoding: "utf-8", evidence: text.length === bytes.length ? "plain-ascii" : "valid-utf-8", text };
}

/** Node 20 reads Windows-1252 as ISO 8859-1, which has control characters where Windows has €, “ and –. */
const WINDOWS_SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]!);
}

function marked(encoding: Encoding): Found {
  return { encoding, evidence: "byte-order-mark" };
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const size = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.2) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.2) return "utf-16be";
  return null;
}

/** `null` where the bytes are not UTF-8; as long as the bytes where all of them are ASCII. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How often a character stands in a text. */
export function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
