import { bytesToUtf8, utf8ToBytes } from "@noble/ciphers/utils.js";

/**
 * How a value with bytes in it travels over HTTP: four bytes with the length of the JSON (big-endian), the JSON, then
 * the bytes one after the other. In the JSON, bytes stand as `{"$bytes": length}`. No base64: a snapshot may be 50 MB.
 */
export function packMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  // The value as it stands in its owner: a Node Buffer has a toJSON that would turn it into a list of numbers first.
  const mark = function (this: Record<string, unknown>, key: string) {
    return markBytes(this[key], parts);
  };
  const json = utf8ToBytes(JSON.stringify(value, mark) ?? "null");
  const total = parts.reduce((sum, part) => sum + part.byteLength, 4 + json.byteLength);
  const message = new Uint8Array(total);
  new DataView(message.buffer).setUint32(0, json.byteLength);
  message.set(json, 4);
  let at = 4 + json.byteLength;
  for (const part of parts) {
    message.set(part, at);
    at += part.byteLength;
  }
  return message;
}

/** Reads what `packMessage` wrote. Throws a TypeError for anything else: the caller refuses the message. */
export function unpackMessage(message: Uint8Array): unknown {
  if (message.byteLength < 4) throw new TypeError("The message is too short");
  const length = new DataView(message.buffer, message.byteOffset).getUint32(0);
  if (4 + length > message.byteLength) throw new TypeError("The message is cut short");
  let at = 4 + length;
  const value: unknown = JSON.parse(bytesToUtf8(message.subarray(4, at)), (_key, member) => {
    const size = bytesMark(member);
    if (size === null) return member;
    if (at + size > message.byteLength) throw new TypeError("The message is cut short");
    at += size;
    // A copy of its own, and a plain one: a slice of a Node Buffer would be a Buffer and share its memory.
    return new Uint8Array(message.subarray(at - size, at));
  });
  if (at !== message.byteLength) throw new TypeError("The message is too long");
  return value;
}

function markBytes(member: unknown, parts: Uint8Array[]): unknown {
  if (!(member instanceof Uint8Array)) return member;
  parts.push(member);
  return { $bytes: member.byteLength };
}

function bytesMark(member: unknown): number | null {
  if (typeof member !== "object" || member === null || !("$bytes" in member)) return null;
  const size = member.$bytes;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new TypeError("Bad length");
  return size;
}
