import { buildBundle } from "#renderer/documents/evidence/build-bundle.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { fontBytes, wordingOf } from "#tests/documents/sample-letters.ts";
import { largeBundle } from "#tests/support/large-bundle.ts";

export type BundleRun = {
  readonly pages: number;
  readonly seconds: number;
  /** The most memory of the process while it was built, less what it took before: bytes of the files, fonts, program. */
  readonly megabytes: number;
  /** The same with everything the process needs. */
  readonly peakMegabytes: number;
  readonly zipMegabytes: number;
};

const MB = 1024 * 1024;

/** Builds one bundle in a process of its own and tells what it took. */
export async function buildLargeBundle(documents: number, pages: number): Promise<BundleRun> {
  const { source, choice, contents } = await largeBundle(documents, pages, 7);
  globalThis.gc?.();
  const before = process.memoryUsage().rss / MB;
  const start = performance.now();
  const renderer = pdfRenderer(fontBytes());
  const built = await buildBundle(
    { plan: planBundle(source, choice), labels: wordingOf("en-GB").labels, journal: [], createdAt: source.asAt },
    {
      render: (printed, info) => renderer.render(printed, info),
      // As it comes from the host: a copy of its own for each file.
      readFile: async (sha256) => contents.get(sha256)?.slice() ?? null,
      onProgress: () => undefined,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return {
    pages: built.pages,
    seconds,
    megabytes: peakMegabytes - before,
    peakMegabytes,
    zipMegabytes: built.zip.byteLength / MB,
  };
}
