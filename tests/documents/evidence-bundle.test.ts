import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { degrees, PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { type BuiltBundle, buildBundle } from "#renderer/documents/evidence/build-bundle.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { CHECK_SCRIPT, SHA256_SCRIPT } from "#shared/evidence/verify-page.ts";
import { everything, letter, sourceOf, step, storedFile } from "#tests/unit/evidence/bundle-source.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { fontBytes, wordingOf } from "./sample-letters.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const renderer = pdfRenderer(fontBytes());
const progress: string[] = [];
let built: BuiltBundle;
let files: Record<string, Uint8Array>;
let pages: readonly { readonly text: string }[];

async function pdfOf(texts: readonly string[], angle = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    const page = document.addPage();
    page.drawText(text, { x: 50, y: 500, font, size: 14 });
    page.setRotation(degrees(angle));
  }
  return document.save();
}

beforeAll(async () => {
  const contents: Record<string, Uint8Array> = {
    "file-L-0001": await pdfOf(["Letter of somebody else", "Reminder as sent", "Reminder page two", "Another one"]),
    order: await pdfOf(["Signed order"], 90),
    photo: new Uint8Array(PNG),
    sheet: new TextEncoder().encode("a,b\n1,2\n"),
    broken: new TextEncoder().encode("%PDF-1.7 nothing here"),
  };
  const source = sourceOf(
    { letters: [letter("L-0001", [step("printed"), step("posted")], { firstPage: 2, pages: 2 })] },
    {
      files: [
        storedFile("file-L-0001", { kind: "letter", customerId: "" }),
        storedFile("order", { kind: "contract", name: "order.pdf" }),
        storedFile("photo", { name: "../../photo of 1001.png", mediaType: "image/png" }),
        storedFile("sheet", { name: "hours\u202e.csv", mediaType: "text/csv" }),
        storedFile("broken", { name: "broken.pdf" }),
      ],
    },
  );
  built = await buildBundle(
    {
      plan: planBundle(source, { ...everything, printsGaps: true }),
      labels: wordingOf("en-GB").labels,
      journal: ['{"seq":1}'],
      createdAt: "2026-05-01T10:00:00.000Z",
    },
    {
      render: (documents, info) => renderer.render(documents, info),
      readFile: async (sha256) => contents[sha256] ?? null,
      onProgress: (doing, done, total) => progress.push(`${done}/${total} ${doing}`),
    },
  );
  files = unzipSync(built.zip);
  pages = await readPdf(files["bundle.pdf"] as Uint8Array);
});

describe("P15: a bundle verifies without Duebook", () => {
  test("every file is listed once with its SHA-256, in the form sha256sum reads", () => {
    const lines = strFromU8(files["manifest.sha256"] as Uint8Array)
      .trimEnd()
      .split("\n");
    const listed = lines.map((line) => /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line)?.slice(1) ?? []);
    expect(listed.map(([, name]) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== "manifest.sha256")
        .sort(),
    );
    for (const [digest, name] of listed) {
      expect(
        createHash("sha256")
          .update(files[name as string] as Uint8Array)
          .digest("hex"),
      ).toBe(digest);
    }
  });

  test.runIf(has("sha256sum"))("sha256sum passes on the files, and names the one in which a byte was changed", () => {
    const folder = mkdtempSync(join(tmpdir(), "duebook-bundle-"));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const check = () => execFileSync("sha256sum", ["-c", "manifest.sha256"], { cwd: folder, stdio: "pipe" }).toString();
    expect(check()).not.toContain("FAILED");
    const changed = Buffer.from(files["bundle.pdf"] as Uint8Array);
    changed[400] = (changed[400] ?? 0) ^ 1;
    writeFileSync(join(folder, "bundle.pdf"), changed);
    let said = "";
    try {
      check();
    } catch (error) {
      said = String((error as { stdout: unknown }).stdout);
    }
    rmSync(folder, { recursive: true });
    expect(said).toContain("bundle.pdf: FAILED");
  });

  test("verify.html holds no address, and its script finds changed, missing and added files", () => {
    const page = strFromU8(files["verify.html"] as Uint8Array);
    expect(page).not.toMatch(/https?:|src=/);
    const list = JSON.parse(/const LIST = (\[.*\]);/.exec(page)?.[1] ?? "[]") as { name: string; sha256: string }[];
    const check = new Function(`${SHA256_SCRIPT}\n${CHECK_SCRIPT}\nreturn checkFiles;`)() as (
      list: unknown,
      found: ReadonlyMap<string, Uint8Array>,
    ) => { name: string; state: string }[];
    const found = new Map(Object.entries(files));
    expect(new Set(check(list, found).map((row) => row.state))).toEqual(new Set(["unchanged"]));
    const changed = (found.get("journal.ndjson") as Uint8Array).slice();
    changed[0] = 0;
    found.set("journal.ndjson", changed).set("extra.txt", new Uint8Array());
    found.delete("csv/ledger.csv");
    expect(
      check(list, found)
        .filter((row) => row.state !== "unchanged")
        .map((row) => `${row.name} ${row.state}`)
        .sort(),
    ).toEqual(["csv/ledger.csv missing", "extra.txt not in the list", "journal.ndjson changed"]);
  });

  test("pages are numbered from 1 as they lie in the file", async () => {
    expect(pages.length).toBe(built.pages);
    pages.forEach((page, index) => {
      expect(flat(page.text)).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    const task = getDocument({ data: (files["bundle.pdf"] as Uint8Array).slice(), verbosity: 0 });
    const pdf = await task.promise;
    expect(await pdf.getPageLabels()).toEqual(pages.map((_, index) => String(index + 1)));
    await task.destroy();
  });

  test("every link and bookmark leads to the page whose number it shows", async () => {
    const task = getDocument({ data: (files["bundle.pdf"] as Uint8Array).slice(), verbosity: 0 });
    const pdf = await task.promise;
    let links = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      for (const annotation of await (await pdf.getPage(number)).getAnnotations()) {
        expect(annotation.url ?? annotation.unsafeUrl).toBeUndefined();
        expect(await pdf.getPageIndex(annotation.dest[0])).toBeGreaterThanOrEqual(0);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(20);
    const outline = await pdf.getOutline();
    const places = await Promise.all(
      outline
        .flatMap((entry) => [entry, ...entry.items])
        .filter((entry) => entry.title !== "Exhibits")
        .map(async (entry) => ({
          title: entry.title,
          page: (await pdf.getPageIndex((entry.dest as never[])[0] as never)) + 1,
        })),
    );
    await task.destroy();
    const index = flat(pages[0]?.text ?? "");
    for (const { title, page } of places) {
      const heading = title.replace(/^E\d+ /, "");
      if (page > 1 && !/^E\d/.test(title)) expect(flat(pages[page - 1]?.text ?? "")).toContain(heading);
      if (page > 1) expect(index).toMatch(new RegExp(`${escaped(heading)}.{0,60}\\b${page}\\b`));
    }
  });

  test("a line of the chronology names the page of its exhibit", () => {
    const chronology = pages.find((page) => flat(page.text).startsWith("Harbour Joinery Ltd Chronology"));
    const number = Number(/L-0001 \(£250\.00\) posted ?(\d+)/.exec(flat(chronology?.text ?? ""))?.[1]);
    expect(flat(pages[number - 1]?.text ?? "")).toContain("Reminder as sent");
  });

  test("what is said is searchable: attached pages, debts, the five facts of a claim, drafts marked as drafts", () => {
    const all = flat(pages.map((page) => page.text).join(" "));
    const wanted = [
      "Signed order",
      "Reminder page two",
      "Dawn said the cheque is in the post",
      "Late Payment of Commercial Debts (Interest) Act 1998",
      "Daily rate thereafter",
      "DRAFT. Not legal advice.",
      "Civil Evidence Act 1995",
      "No proof of posting for the second reminder L-0001",
      "C-07 / RED01",
    ];
    expect(wanted.filter((words) => !all.includes(words))).toEqual([]);
  });

  test("nothing of other customers and nothing private is in it", () => {
    const all = Object.entries(files).map(([name, bytes]) => (name === "bundle.pdf" ? "" : strFromU8(bytes, true)));
    const text = `${all.join(" ")} ${pages.map((page) => page.text).join(" ")}`;
    expect(text).not.toContain("somebody else");
    expect(text).not.toContain("Another one");
    expect(text).not.toContain("solicitor says");
    expect(flat(text)).toContain("marked private");
  });

  test("what cannot be shown as pages is kept as a file with a safe name, and listed with the reason", () => {
    expect(built.natives.map((native) => native.why).sort()).toEqual([
      "not a PDF or picture",
      "the PDF is locked or damaged",
    ]);
    const kept = Object.keys(files).filter((name) => name.startsWith("files/"));
    expect(kept).toHaveLength(5);
    for (const name of kept) expect(name).toMatch(/^files\/E\d+-[\p{L}\p{N} ._-]+$/u);
    expect(flat(pages[0]?.text ?? "")).toContain("only as a file");
  });

  test.runIf(["qpdf", "pdftotext", "pdfinfo"].every(has))("other programs agree on pages, links and text", () => {
    const folder = mkdtempSync(join(tmpdir(), "duebook-bundle-"));
    const path = join(folder, "bundle.pdf");
    writeFileSync(path, files["bundle.pdf"] as Uint8Array);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: "pipe" }).toString();
    expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors");
    expect(run("pdfinfo", path)).toMatch(new RegExp(`Pages:\\s+${built.pages}\\n`));
    expect(run("pdftotext", path, "-")).toContain("Signed order");
    rmSync(folder, { recursive: true });
  });

  test("it says what it is doing and how far it is", () => {
    expect(progress[0]).toMatch(/^0\/\d+ Reading /);
    const [done, total] = (progress.at(-1) ?? "").split(" ")[0]?.split("/").map(Number) ?? [];
    expect(done).toBe((total ?? 0) - 1);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function has(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
