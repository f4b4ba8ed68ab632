import { strToU8, zipSync } from "fflate";
import { formatDay } from "#shared/dates/format-day.ts";
import { type BundlePart, column, numberColumn, PAGE_COLUMN } from "#shared/evidence/bundle-part.ts";
import { type BundleFile, fingerprint, fingerprints, manifestText } from "#shared/evidence/manifest.ts";
import type { BundlePlan } from "#shared/evidence/plan-bundle.ts";
import { verifyPage } from "#shared/evidence/verify-page.ts";
import type { Label } from "#shared/letters/wording.ts";
import type { DocumentInfo } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";
import { assemblePdf } from "./assemble-pdf.ts";
import type { BundlePartDocument } from "./bundle-document.ts";
import { type OpenedExhibit, openExhibit } from "./open-exhibit.ts";

export type BundleInput = {
  readonly plan: BundlePlan;
  readonly labels: Readonly<Record<Label, string>>;
  /** Lines of the journal that concern the customer, ready to write. */
  readonly journal: readonly string[];
  readonly createdAt: string;
};

export type BundleTools = {
  readonly render: (
    documents: readonly PrintDocument[],
    info: DocumentInfo,
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly firstPages: readonly number[] }>;
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>;
  /** `doing` in words for the user; `done` of `total` steps. */
  readonly onProgress: (doing: string, done: number, total: number) => void;
};

export type BuiltBundle = {
  readonly zip: Uint8Array;
  readonly pages: number;
  readonly files: number;
  /** SHA-256 (hex) of the list of files, which fixes them all. */
  readonly manifestSha256: string;
  /** Exhibits that are listed but not shown as pages. */
  readonly natives: readonly { readonly id: string; readonly title: string; readonly why: string }[];
};

/** Builds the bundle of a plan: one PDF, the files beside it, the lists that prove them, in one ZIP. */
export async function buildBundle(input: BundleInput, tools: BundleTools): Promise<BuiltBundle> {
  const { plan } = input;
  const total = 2 * plan.exhibits.length + 4;
  let done = 0;
  const step = (doing: string) => tools.onProgress(doing, done++, total);
  const opened: OpenedExhibit[] = [];
  for (const exhibit of plan.exhibits) {
    step(`Reading ${exhibit.title}`);
    opened.push(await openExhibit(exhibit, await tools.readFile(exhibit.sha256)));
  }
  step("Writing the index and the chronology");
  const written = await writePages(input, opened, tools);
  step("Putting the pages together");
  const pdf = await assemblePdf({
    ...written,
    exhibits: opened,
    title: plan.title,
    author: plan.sender,
    createdAt: input.createdAt,
    onExhibit: ({ exhibit }) => step(`Adding ${exhibit.title}`),
  });
  step("Working out fingerprints");
  const zip = packFiles(input, pdf.bytes, opened);
  step("Packing");
  const natives = opened.flatMap((one) =>
    one.kind === "native" ? [{ id: one.exhibit.id, title: one.exhibit.title, why: one.why }] : [],
  );
  return { ...zip, pages: pdf.pages, natives };
}

/** Draws what Duebook writes twice: first to learn the pages, then with their numbers, which move nothing. */
async function writePages(input: BundleInput, opened: readonly OpenedExhibit[], tools: BundleTools) {
  const { plan, labels, createdAt } = input;
  const front = [indexPart(plan, opened), ...plan.parts];
  const all = [...front, ...plan.closing];
  const documents = (pages: Readonly<Record<string, number>>) =>
    all.map<BundlePartDocument>((part) => ({
      kind: "bundle-part",
      part,
      sender: plan.sender,
      locale: plan.locale,
      labels,
      pages,
    }));
  const info = { title: plan.title, author: plan.sender, createdAt };
  const first = await tools.render(documents({}), info);
  const frontPages = plan.closing.length === 0 ? first.pages : (first.firstPages[front.length] ?? 1) - 1;
  const pages = pageMap(all, front.length, first.firstPages, frontPages, opened);
  const second = await tools.render(documents(pages), info);
  if (second.pages !== first.pages) throw new Error("The page numbers moved the pages of the bundle.");
  const shown = opened.filter((one) => one.pages > 0);
  const bookmark = (part: BundlePart) => ({ title: part.title, page: pages[part.id] ?? 1, children: [] });
  const bookmarks = [
    ...front.map(bookmark),
    ...(shown.length === 0
      ? []
      : [
          {
            title: "Exhibits",
            page: frontPages + 1,
            children: shown.map(({ exhibit }) => ({
              title: `${exhibit.id} ${exhibit.title}`,
              page: pages[exhibit.id] ?? 1,
              children: [],
            })),
          },
        ]),
    ...plan.closing.map(bookmark),
  ];
  return { written: second.bytes, frontPages, bookmarks };
}

function pageMap(
  parts: readonly BundlePart[],
  fronts: number,
  firstPages: readonly number[],
  frontPages: number,
  opened: readonly OpenedExhibit[],
): Readonly<Record<string, number>> {
  const pages: Record<string, number> = {};
  let next = frontPages + 1;
  for (const { exhibit, pages: count } of opened) {
    // A file that is only beside the PDF is proved by its line in the index.
    pages[exhibit.id] = count === 0 ? 1 : next;
    next += count;
  }
  const moved = next - 1 - frontPages;
  parts.forEach((part, at) => {
    pages[part.id] = (firstPages[at] ?? 1) + (at < fronts ? 0 : moved);
  });
  return pages;
}

function indexPart(plan: BundlePlan, opened: readonly OpenedExhibit[]): BundlePart {
  const documents = opened.map(({ exhibit, bytes, ...one }) => [
    exhibit.id,
    one.kind === "native" ? `${exhibit.title}: only as a file, ${one.why}` : exhibit.title,
    formatDay(exhibit.on, "far", plan.locale),
    bytes ? fingerprint(bytes).slice(0, 16) : "",
    one.pages === 0 ? "file" : String(one.pages),
    one.pages === 0 ? "" : { pageOf: exhibit.id },
  ]);
  return {
    id: "index",
    title: plan.title,
    blocks: [
      ...plan.lines.map((text) => ({ kind: "text", tone: "bold", text }) as const),
      {
        kind: "text",
        tone: "small",
        text: "Pages are numbered from 1 as they lie in this file. Every file beside it is listed with its SHA-256 in manifest.sha256; verify.html checks them without any other program.",
      },
      { kind: "heading", text: "Index" },
      {
        kind: "table",
        columns: [column("Part", "*"), PAGE_COLUMN],
        rows: [...plan.parts, ...plan.closing].map((part) => [part.title, { pageOf: part.id }]),
        total: [],
      },
      { kind: "heading", text: "Exhibits" },
      {
        kind: "table",
        columns: [
          column("No.", 30),
          column("Document", "*"),
          column("Day", 58),
          column("SHA-256 begins", 92),
          numberColumn("Pages", 34),
          PAGE_COLUMN,
        ],
        rows: documents,
        total: [],
      },
    ],
  };
}

function packFiles(input: BundleInput, pdf: Uint8Array, opened: readonly OpenedExhibit[]) {
  const { plan } = input;
  const journal = input.journal.map((line) => `${line}\n`).join("");
  const files: BundleFile[] = [
    { name: "bundle.pdf", bytes: pdf },
    { name: "journal.ndjson", bytes: strToU8(journal) },
    ...plan.csvs.map(({ name, text }) => ({ name, bytes: strToU8(text) })),
    ...opened.flatMap(({ exhibit, bytes }) => (bytes ? [{ name: `files/${exhibit.fileName}`, bytes }] : [])),
  ];
  const list = fingerprints(files);
  const page = { name: "verify.html", bytes: strToU8(verifyPage(plan.title, list)) };
  const manifest = { name: "manifest.sha256", bytes: strToU8(manifestText([...list, ...fingerprints([page])])) };
  const packed = [...files, page, manifest];
  // PDFs and pictures are packed already: what is small and plain is compressed, the rest stored.
  const level = (name: string) => (/\.(csv|ndjson|html|sha256)$/.test(name) ? 6 : 0);
  const zip = zipSync(Object.fromEntries(packed.map(({ name, bytes }) => [name, [bytes, { level: level(name) }]])), {
    mtime: new Date(input.createdAt),
  });
  return { zip, files: packed.length, manifestSha256: fingerprint(manifest.bytes) };
}
