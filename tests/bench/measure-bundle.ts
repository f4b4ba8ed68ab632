import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BundleRun } from "./build-large-bundle.ts";
import type { Measure } from "./measure.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TARGET = { documents: 300, pages: 1500 };

/** B9: a bundle of 300 documents and 1,500 pages, and the same at a third of it to see whether it grows with the pages. */
export async function measureBundle(): Promise<readonly Measure[]> {
  const third = inOwnProcess(TARGET.documents / 3, TARGET.pages / 3);
  const whole = inOwnProcess(TARGET.documents, TARGET.pages);
  const times = whole.pages / third.pages;
  const from = `${whole.pages} pages, ZIP of ${whole.zipMegabytes.toFixed(0)} MB; ${third.pages} pages ${third.seconds.toFixed(1)} s`;
  return [
    measure("bundle of 300 documents, 1,500 pages", whole.seconds, "s", 60, from),
    measure(
      "its memory, program and files included",
      whole.peakMegabytes,
      "MB",
      1024,
      `${Math.round(whole.megabytes)} MB of it to build`,
    ),
    measure("time for each page against a third of the size", whole.seconds / third.seconds / times, "x", 1.25, from),
    measure(
      "memory for each page against a third of the size",
      whole.megabytes / third.megabytes / times,
      "x",
      1.25,
      "",
    ),
  ];
}

function measure(what: string, value: number, unit: Measure["unit"], target: number, from: string): Measure {
  return { id: "B9", what, value, unit, target, better: "less", from };
}

/** A process of its own, so that nothing measured before it is in its memory. */
function inOwnProcess(documents: number, pages: number): BundleRun {
  const program = `
    const { runnerImport } = await import("vite");
    const options = { root: process.cwd(), configFile: false, logLevel: "warn" };
    const { module } = await runnerImport("./tests/bench/build-large-bundle.ts", options);
    process.stdout.write(JSON.stringify(await module.buildLargeBundle(${documents}, ${pages})));
  `;
  const args = ["--expose-gc", "--input-type=module", "-e", program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 20 }).toString()) as BundleRun;
}
