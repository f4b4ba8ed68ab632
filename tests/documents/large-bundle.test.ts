import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterEach, describe, expect, test } from "vitest";
import { buildBundle } from "#renderer/documents/evidence/build-bundle.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { type LargeBundle, largeBundle } from "#tests/support/large-bundle.ts";
import { runs } from "#tests/support/runs.ts";
import { readPdf } from "./read-pdf.ts";
import { fontBytes, wordingOf } from "./sample-letters.ts";

const ROUNDS = runs(1);
/** The full size takes half a minute a round; the ordinary run builds a smaller one of the same variety. */
const SIZE = ROUNDS > 1 ? { documents: 300, pages: 1500 } : { documents: 50, pages: 150 };
const SEED = Number(process.env.DUEBOOK_SEED ?? "4101");
const HAS_PROGRAMS = ["sha256sum", "qpdf", "pdfinfo", "pdftotext"].every(has);

const renderer = pdfRenderer(fontBytes());
let folder = "";

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("P15: a large bundle of every variety verifies without Duebook", () => {
  test.each(Array.from({ length: ROUNDS }, (_, round) => SEED + round))("seed %i", async (seed) => {
    const large = await largeBundle(SIZE.documents, SIZE.pages, seed);
    const { zip, pages, natives } = await build(large);
    const files = unzipSync(zip);
    expect(natives).toHaveLength(large.natives);
    expect(listedDigests(files)).toEqual(foundDigests(files));
    const pdf = files["bundle.pdf"] as Uint8Array;
    const texts = HAS_PROGRAMS ? checkWithPrograms(files, pages) : (await readPdf(pdf)).map(({ text }) => text);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, at) => {
      expect(text).toContain(`Page ${at + 1} of ${pages}`);
    });
    expect(large.marks.filter((mark) => pagesWith(texts, mark).length !== 1)).toEqual([]);
    expect(texts.join(" ")).not.toContain("somebody else");
    expect(await brokenLinks(pdf, texts)).toEqual([]);
  });
});

function build({ source, choice, contents }: LargeBundle) {
  return buildBundle(
    { plan: planBundle(source, choice), labels: wordingOf("en-GB").labels, journal: ["{}"], createdAt: source.asAt },
    {
      render: (documents, info) => renderer.render(documents, info),
      readFile: async (sha256) => contents.get(sha256)?.slice() ?? null,
      onProgress: () => undefined,
    },
  );
}

function pagesWith(texts: readonly string[], mark: string): readonly number[] {
  return texts.flatMap((text, at) => (text.includes(mark) ? [at + 1] : []));
}

function listedDigests(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return strFromU8(files["manifest.sha256"] as Uint8Array)
    .trimEnd()
    .split("\n")
    .sort();
}

function foundDigests(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  return Object.entries(files)
    .filter(([name]) => name !== "manifest.sha256")
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`)
    .sort();
}

/** sha256sum, qpdf, pdfinfo and pdftotext agree; answers the text of each page. */
function checkWithPrograms(files: Readonly<Record<string, Uint8Array>>, pages: number): readonly string[] {
  folder = mkdtempSync(join(tmpdir(), "duebook-bundle-"));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: "pipe", maxBuffer: 1 << 28 }).toString();
  expect(run("sha256sum", "-c", "--quiet", "manifest.sha256")).toBe("");
  expect(run("qpdf", "--check", "bundle.pdf")).toContain("No syntax or stream encoding errors");
  expect(run("pdfinfo", "bundle.pdf")).toMatch(new RegExp(`Pages:\\s+${pages}\\n`));
  return run("pdftotext", "bundle.pdf", "-").split("\f").slice(0, -1);
}

/** Each line of the index that names an exhibit leads to its first page. */
async function brokenLinks(bytes: Uint8Array, texts: readonly string[]): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const exhibits = (await pdf.getOutline()).find(({ title }) => title === "Exhibits")?.items ?? [];
  const broken: string[] = [];
  expect(exhibits.length).toBeGreaterThan(SIZE.documents * 0.8);
  for (const { title, dest } of exhibits) {
    const page = await pdf.getPageIndex((dest as never[])[0] as never);
    const [id] = title.split(" ");
    if (!texts[page]?.includes(`${id} `) || texts[page - 1]?.includes(`${id}   `)) broken.push(title);
  }
  let links = 0;
  for (const [at, text] of texts.entries()) {
    if (/^\s*E\d+ {2,}Page/m.test(text)) break;
    for (const { dest, url } of await (await pdf.getPage(at + 1)).getAnnotations()) {
      links += 1;
      if (url !== undefined || !(await pdf.getPageIndex(dest[0]).catch(() => null))) broken.push(`link on ${at + 1}`);
    }
  }
  await task.destroy();
  expect(links).toBeGreaterThan(exhibits.length);
  return broken;
}

function has(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
