import { fileURLToPath } from "node:url";
import { createComputer } from "#tests/reliability/support/computer.ts";
import { callPage } from "./call-page.ts";
import { type Measure, ms } from "./measure.ts";
import type { ImportTimes } from "./page/import-file.ts";

const BENCH_HOST = fileURLToPath(new URL("../../dist/bench/electron/loopback.mjs", import.meta.url));

/** B5 through the steps of the screen in a real browser: a list of 100,000 invoices, then one of a million. */
export async function measureImportFile(): Promise<readonly Measure[]> {
  const usual = await importOnEmptyBooks(100_000);
  const large = await importOnEmptyBooks(1_000_000);
  return [
    { ...whole(usual, "whole import of 100,000 invoices: read, check, write"), target: 10 },
    { ...whole(large, "a list of 1,000,000 invoices"), target: null },
    {
      id: "B5",
      what: "longest time the window does not answer, 100,000 invoices",
      value: usual.longestGap,
      unit: "ms",
      target: null,
      better: "less",
      from: `1,000,000: ${ms(large.longestGap)}`,
    },
  ];
}

async function importOnEmptyBooks(rows: number): Promise<ImportTimes> {
  const computer = await createComputer(undefined, BENCH_HOST);
  try {
    const page = await computer.open();
    await callPage(page, "start");
    return await callPage(page, "importFile", rows);
  } finally {
    await computer.remove();
  }
}

function whole(times: ImportTimes, what: string): Omit<Measure, "target"> {
  const { opened, checked, written, cancelled, heapMb, outcome } = times;
  const parts = `opened ${ms(opened)}, checked ${ms(checked)}, written ${ms(written)}, cancelled within ${ms(cancelled)}`;
  const from = `${parts}, heap ${heapMb.toFixed(0)} MB: ${outcome}`;
  return { id: "B5", what, value: (opened + checked + written) / 1000, unit: "s", better: "less", from };
}
