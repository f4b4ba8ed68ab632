import { utf8ToBytes } from "@noble/hashes/utils.js";
import { addDays, day, dayParts, weekday } from "../dates/calendar-date.ts";

/** A name and an address as they stand in a header. */
export type Mailbox = { readonly name: string; readonly email: string };

export type EmailDraftInput = {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly body: string;
  /** Null: words only. */
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly messageId: string;
  /** False for a message that is handed to a mail server as it is; absent: a draft for the mail program. */
  readonly isDraft?: boolean;
  /** ISO 8601 UTC, and minutes east of UTC. */
  readonly at: { readonly at: string; readonly offset: number };
};

const BOUNDARY = "=_duebook_letter";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/**
 * An e-mail with a PDF attached, as a draft that mail programs open for sending (X-Unsent). RFC 5322 message, RFC 2047
 * words, RFC 2231 file name, RFC 2045 parts; lines end in CR LF and stay below 78 signs. Line breaks in a header value
 * are taken out, so that no field can be smuggled in.
 */
export function emailDraft(input: EmailDraftInput): string {
  const { attachment } = input;
  const headers = [
    `Date: ${mailDate(input.at)}`,
    `From: ${mailbox(input.from)}`,
    `To: ${mailbox(input.to)}`,
    `Subject: ${encodedWords(input.subject, "Subject: ".length)}`,
    `Message-ID: <${oneLine(input.messageId).replace(/[<>\s]/g, "")}>`,
    ...(input.isDraft === false ? [] : ["X-Unsent: 1"]),
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
  ];
  const text = [
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    wrapped(utf8ToBytes(input.body)),
  ];
  const file = attachment && [
    "Content-Type: application/pdf",
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;\r\n filename*=utf-8''${percentEncoded(attachment.name)}`,
    "",
    wrapped(attachment.bytes),
  ];
  const parts = [`--${BOUNDARY}`, ...text, ...(file ? [`--${BOUNDARY}`, ...file] : []), `--${BOUNDARY}--`, ""];
  return [...headers, "", ...parts].join("\r\n");
}

function mailbox({ name, email }: Mailbox): string {
  const address = `<${oneLine(email).replace(/[<>\s,;]/g, "")}>`;
  return name.trim() === "" ? address : `${encodedWords(name, 8)}\r\n ${address}`;
}

/** Plain words as they are, anything else in encoded words of at most 75 signs. */
function encodedWords(text: string, indent: number): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && !/[",:;<>@()[\]\\]|=\?/.test(line) && line.length + indent < 76) return line;
  const words: string[] = [];
  let piece = "";
  for (const sign of line) {
    if (utf8ToBytes(piece + sign).length > 42) {
      words.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...words, piece].map((word) => `=?utf-8?B?${base64(utf8ToBytes(word))}?=`).join("\r\n ");
}

function mailDate({ at, offset }: EmailDraftInput["at"]): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const utcDay = day(at.slice(0, 10));
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + offset;
  const local = addDays(utcDay, Math.floor(minutes / 1440));
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const { year, month, dayOfMonth } = dayParts(local);
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:${at.slice(17, 19)}`;
  return `${DAYS[weekday(local) - 1]}, ${dayOfMonth} ${MONTHS[month - 1]} ${year} ${time} ${zone}`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ").trim();
}

function percentEncoded(name: string): string {
  return [...utf8ToBytes(name)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9._-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

function wrapped(bytes: Uint8Array): string {
  return base64(bytes).replace(/(.{76})(?=.)/g, "$1\r\n");
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    const value = (first << 16) | (second << 8) | third;
    parts.push(
      (ALPHABET[value >> 18] ?? "") +
        (ALPHABET[(value >> 12) & 63] ?? "") +
        (left > 1 ? (ALPHABET[(value >> 6) & 63] ?? "") : "=") +
        (left > 2 ? (ALPHABET[value & 63] ?? "") : "="),
    );
  }
  return parts.join("");
}
