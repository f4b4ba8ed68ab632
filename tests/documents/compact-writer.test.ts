import { describe, expect, test, vi } from "vitest";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { readPdf } from "./read-pdf.ts";
import { fontBytes, hollinsProof, letterDocument, letterFacts } from "./sample-letters.ts";
import { stockPdf } from "./stock-pdf.ts";

const info = { title: "L", author: "H", createdAt: "2026-11-17T10:00:00.000Z" };

describe("the compact writer", () => {
  const documents = () => [letterDocument(letterFacts({ proof: hollinsProof() }))];

  test("puts every line of text where the library itself does, to a tenth of a millimetre", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const compact = await pdfRenderer(fontBytes()).render(documents(), info);
    const [ours, theirs] = [await readPdf(compact.bytes), await readPdf(new Uint8Array(await stockPdf(documents())))];
    expect(ours.length).toBe(theirs.length);
    ours.forEach((page, index) => {
      const words = (text: string) => text.replace(/\s+/g, "");
      expect(words(page.text)).toBe(words(theirs[index]!.text));
      for (const run of page.runs) {
        const start = theirs[index]!.runs.find(
          (other) => Math.abs(other.bottom - run.bottom) < 0.05 && Math.abs(other.left - run.left) < 0.1,
        );
        expect([run.text, start !== undefined, start?.sizePt]).toEqual([run.text, true, run.sizePt]);
      }
    });
  });

  test("is smaller by a fifth at least", async () => {
    const many = Array.from({ length: 20 }, (_, index) => letterDocument(letterFacts({ number: `L-${1000 + index}` })));
    const compact = await pdfRenderer(fontBytes()).render(many, info);
    const stock = await stockPdf(many);
    expect(compact.bytes.length).toBeLessThan(stock.length * 0.8);
  });
});
