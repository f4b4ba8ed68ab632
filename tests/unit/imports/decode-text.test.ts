import { describe, expect, it } from "vitest";
import { decodeText } from "#shared/imports/decode-text.ts";

const NAMES = "Łukasiewicz;Müller;Ελλάδα;Київ";

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? "\uFEFF" : ""), ...text];
  const bytes = units.flatMap((character) => {
    const code = character.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(bytes);
}

describe("encoding", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(NAMES), "utf-8", "valid-utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${NAMES}`), "utf-8", "byte-order-mark"],
    ["UTF-16 LE with a mark", utf16(NAMES, false, true), "utf-16le", "byte-order-mark"],
    ["UTF-16 BE with a mark", utf16(NAMES, true, true), "utf-16be", "byte-order-mark"],
  ])("%s keeps every name", (_, bytes, encoding, evidence) => {
    expect(decodeText(bytes)).toMatchObject({ text: NAMES, encoding, evidence, unreadable: 0 });
  });

  it.each([
    [false, "utf-16le"],
    [true, "utf-16be"],
  ] as const)("UTF-16 without a mark is known by its zero bytes", (bigEndian, encoding) => {
    expect(decodeText(utf16("Name,Amount\nMüller,5", bigEndian, false))).toMatchObject({
      text: "Name,Amount\nMüller,5",
      encoding,
    });
  });

  it("what is not UTF-8 is Windows-1252", () => {
    const bytes = Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80]);
    expect(decodeText(bytes)).toMatchObject({ text: "Müller €", encoding: "windows-1252", evidence: "not-utf-8" });
  });

  it("a choice by hand is followed and what it cannot read is counted", () => {
    const bytes = Uint8Array.from([0x4d, 0xfc, 0x6c]);
    expect(decodeText(bytes, "utf-8")).toMatchObject({ evidence: "chosen", unreadable: 1 });
  });

  it("NUL characters are left out and counted", () => {
    expect(decodeText(new TextEncoder().encode("a\0b,c"))).toMatchObject({ text: "ab,c", nulsRemoved: 1 });
  });
});
