import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import metrics from "#assets/fonts/inter-metrics.json" with { type: "json" };
import { hasGlyph, textWidthPt } from "#renderer/documents/glyphs/font-metrics.ts";
import { missingGlyphs } from "#renderer/documents/glyphs/missing-glyphs.ts";

type ParsedFont = {
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (code: number) => boolean;
  readonly glyphForCodePoint: (code: number) => { readonly advanceWidth: number };
};

const { create } = createRequire(import.meta.url)("fontkit") as { create: (bytes: Uint8Array) => ParsedFont };
const font = (name: string) => create(readFileSync(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url)));

describe("signs the letter font can draw", () => {
  test.each([
    ["Łukasiewicz Müller Ελλάδα Київ", []],
    ["£1,240.00 − €2 · ¹ “quoted” … ✓", []],
    ["株式会社 Tanaka", ["株", "式", "会", "社"]],
    ["Café ☕ bar", ["☕"]],
    ["שלום", ["ש", "ל", "ו", "ם"]],
    ["two\nlines\tand a\u200bzero width\ufe0f", []],
    ["Mu\u0308ller", []],
  ])("%s: missing %j", (text, expected) => {
    expect(missingGlyphs(text)).toEqual(expected);
  });

  test.each(["inter-regular", "inter-semibold", "inter-bold"])("%s has every sign the table promises", (name) => {
    const parsed = font(name);
    for (const [from, to] of metrics.ranges as [number, number][]) {
      for (let code = from; code <= to; code += 1)
        expect([code, parsed.hasGlyphForCodePoint(code)]).toEqual([code, true]);
    }
  });

  test("the widths of the table are the font's, and figures are all one width", () => {
    const parsed = font("inter-regular");
    for (const sign of "AzŁüΩЖї€1.") {
      const width = (parsed.glyphForCodePoint(sign.codePointAt(0)!).advanceWidth * 10) / parsed.unitsPerEm;
      expect(Math.abs(textWidthPt(sign, 10) - width)).toBeLessThan(0.01);
    }
    const figures = [..."0123456789"].map((figure) => textWidthPt(figure, 10));
    expect(new Set(figures).size).toBe(1);
    expect(hasGlyph(0x1f600)).toBe(false);
  });
});
