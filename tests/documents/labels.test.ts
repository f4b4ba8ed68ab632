import { expect, test } from "vitest";
import { A4_LABELS, labelPlace } from "#renderer/documents/geometry/label-sheets.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { readPdf } from "./read-pdf.ts";
import { fontBytes, plainLayout } from "./sample-letters.ts";

const info = { title: "Labels", author: "H", createdAt: "2026-11-17T10:00:00.000Z" };

test("each address stands whole inside its own sticker, the next sheet begins after the last one", async () => {
  const addresses = Array.from({ length: 23 }, (_, index) => [
    `Customer ${index}`,
    "A company with quite a long name that must shrink to fit Ltd",
    "14 Lime Kiln Road",
    ...Array.from({ length: index % 4 }, (_line, at) => `Further line ${at}`),
    "Bristol",
    "BS1 5AD",
  ]);
  const document = { kind: "labels" as const, locale: "en-GB", addresses, skip: 2, layout: plainLayout };
  const { bytes, pages } = await pdfRenderer(fontBytes()).render([document], info);
  const read = await readPdf(bytes);
  expect(pages).toBe(2);
  addresses.forEach((lines, index) => {
    const { page, box } = labelPlace(A4_LABELS, index + 2);
    const inside = read[page]!.runs.filter(
      (run) =>
        run.left >= box.x + 3 &&
        run.right <= box.x + box.width - 3 &&
        run.top >= box.y + 1 &&
        run.bottom <= box.y + box.height - 1,
    );
    expect(inside.map((run) => run.text).join(" ")).toBe(lines.join(" "));
  });
});
