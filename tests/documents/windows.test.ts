import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitAddress, maxLines } from "#renderer/documents/geometry/fit-address.ts";
import { mm } from "#renderer/documents/geometry/paper.ts";
import { usualProfileId, WINDOW_PROFILES, windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { runs } from "#tests/support/runs.ts";
import { readPdf, type TextRun } from "./read-pdf.ts";
import { fontBytes, letterDocument, letterFacts } from "./sample-letters.ts";

const renderer = pdfRenderer(fontBytes());
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };

const WORDS = {
  latin: [
    "Hollins & Bray Developments Ltd",
    "14 Lime Kiln Road",
    "Łukasiewicz Wnętrza sp. z o.o.",
    "Größe & Söhne GmbH",
    "Bristol",
    "BS1 5AD",
  ],
  greek: ["Ελλάδα Τρόφιμα ΑΕ", "Οδός Ερμού 12", "105 63 Αθήνα", "Νίκος Παππάς"],
  cyrillic: ["ТОВ Київ Їжа", "вул. Хрещатик 22", "01001 Київ", "Олена Ґудзь"],
};
const anyLine = fc.constantFrom(...WORDS.latin, ...WORDS.greek, ...WORDS.cyrillic);
const anyAddress = fc.array(anyLine, { minLength: 3, maxLength: 7 });

/** What stands on the first page apart from the address and the small line above it. */
const isSmall = (run: TextRun) => run.sizePt < 7;

describe.each(WINDOW_PROFILES.map((profile) => [profile.id, profile] as const))("envelope window %s", (id, profile) => {
  const inside = (run: TextRun, box: { x: number; y: number; width: number; height: number }, slack = 0.05) =>
    run.left >= box.x - slack &&
    run.right <= box.x + box.width + slack &&
    run.top >= box.y - slack &&
    run.bottom <= box.y + box.height + slack;
  const touches = (run: TextRun, slack: number) => {
    const { reach } = profile;
    return (
      run.right > reach.x - slack &&
      run.left < reach.x + reach.width + slack &&
      run.bottom > reach.y - slack &&
      run.top < reach.y + reach.height + slack
    );
  };

  test("every line of the address stands in its field, and nothing else can show within 2 mm", async () => {
    const addresses = fc
      .sample(anyAddress, { numRuns: runs(16), seed: 219 })
      .filter((lines) => fitAddress(lines, profile).fits);
    expect(addresses.length).toBeGreaterThan(4);
    const letters = addresses.map((addressLines) =>
      letterDocument(
        letterFacts({ kind: "friendly-reminder", recipient: { ...letterFacts().recipient, addressLines } }),
        { profileId: id },
      ),
    );
    const { bytes, firstPages } = await renderer.render(letters, info);
    const pages = await readPdf(bytes);
    addresses.forEach((lines, index) => {
      const { runs: printed } = pages[(firstPages[index] ?? 1) - 1]!;
      const inWindow = printed.filter((run) => touches(run, 2) && !isSmall(run));
      expect(inWindow.map((run) => run.text)).toEqual([...lines]);
      for (const run of inWindow) expect([run.text, inside(run, profile.address)]).toEqual([run.text, true]);
      const small = printed.filter((run) => touches(run, 2) && isSmall(run));
      for (const run of small) expect(run.text).toBe(letterFacts().sender.returnLine);
    });
  });

  test("the address field is inside what the window shows, and the letter begins below all of it", () => {
    const { address, reach, window } = profile;
    expect(address.x).toBeGreaterThanOrEqual(Math.max(reach.x, window.x));
    expect(address.x + address.width).toBeLessThanOrEqual(
      Math.min(reach.x + reach.width, window.x + window.width) + 0.01,
    );
    expect(address.y + address.height).toBeLessThanOrEqual(
      Math.min(reach.y + reach.height, window.y + window.height) + 0.01,
    );
    expect(profile.bodyY).toBeGreaterThanOrEqual(reach.y + reach.height + 2);
    expect(maxLines(profile)).toBeGreaterThanOrEqual(5);
  });

  test("an offset of the printer moves the address and nothing else", async () => {
    const facts = letterFacts({ kind: "friendly-reminder" });
    const moved = [
      letterDocument(facts, { profileId: id }),
      letterDocument(facts, { profileId: id, offsetXmm: 2, offsetYmm: -1.5 }),
    ];
    const pages = await readPdf((await renderer.render(moved, info)).bytes);
    const first = (page: number, text: string) => pages[page]!.runs.find((run) => run.text.startsWith(text))!;
    expect(first(1, "Dawn Hollins").left - first(0, "Dawn Hollins").left).toBeCloseTo(2, 2);
    expect(first(1, "Dawn Hollins").bottom - first(0, "Dawn Hollins").bottom).toBeCloseTo(-1.5, 2);
    expect(first(1, "A reminder").bottom).toBeCloseTo(first(0, "A reminder").bottom, 3);
  });
});

describe("fitting an address", () => {
  test("it fits inside the field, or says which line or how many lines do not", () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...WINDOW_PROFILES),
        (lines, profile) => {
          const fit = fitAddress(lines, profile);
          if (fit.fits) {
            const height = fit.leadingPt * (lines.length - 1) + 1.21 * fit.sizePt;
            expect(mm(height)).toBeLessThanOrEqual(profile.address.height + 0.01);
            expect(fit.sizePt).toBeGreaterThanOrEqual(8.5);
          } else if (fit.why === "too-many-lines") {
            expect(lines.length).toBeGreaterThan(fit.allowed);
          } else {
            expect(lines).toContain(fit.line);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("seven lines do not fit a DL window, and it says so", () => {
    const lines = [
      "Müller Küchen UK Ltd",
      "Herr Müller",
      "Unit 4",
      "Rowan House",
      "Station Approach",
      "Exeter",
      "EX4 4NT",
    ];
    expect(fitAddress(lines, windowProfile("uk-dl"))).toEqual({
      fits: false,
      why: "too-many-lines",
      lineCount: 7,
      allowed: 6,
    });
    expect(fitAddress(["x".repeat(90)], windowProfile("uk-dl"))).toMatchObject({ why: "line-too-long" });
  });

  test.each([
    ["GB", "uk-dl"],
    ["DE", "din-5008-b"],
    ["US", "us-10"],
    ["CH", "ch-right"],
    ["FR", "fr-right"],
  ])("a company in %s begins with the window %s", (country, expected) => {
    expect(usualProfileId(country)).toBe(expected);
    expect(windowProfile("no such window").id).toBe("uk-dl");
  });
});
