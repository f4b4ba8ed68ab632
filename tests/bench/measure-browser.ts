import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { type Computer, createComputer } from "#tests/reliability/support/computer.ts";
import { callPage } from "./call-page.ts";
import { type Measure, median, ms } from "./measure.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const BENCH_HOST = `${dist}bench/electron/loopback.mjs`;
const PROGRAM = `${dist}electron/loopback.mjs`;
const STARTS = 5;

/** B1, B2, B6 and B10: the store, the journal, recovery and the cold start, in a real browser with the real host. */
export async function measureBrowser(): Promise<readonly Measure[]> {
  const computer = await createComputer(undefined, BENCH_HOST);
  try {
    const page = await computer.open();
    const store = await measureStore(page);
    await computer.close();
    const recovery = await measureRecovery(computer);
    return [...store, ...recovery, ...(await measureStart(computer)), scriptSize()];
  } finally {
    await computer.remove();
  }
}

async function measureStore(page: Page): Promise<readonly Measure[]> {
  await callPage(page, "start");
  await callPage(page, "generate");
  const own = await callPage(page, "ownStore");
  const rows = await callPage(page, "rowStore");
  const ageing = await callPage(page, "ageing");
  const written = await callPage(page, "importAll");
  const append = await callPage(page, "appends", 60);
  return [
    ratio("B1", "write 100,000 invoices against rows with 3 indexes", rows.write, own.write, 15),
    ratio("B1", "load them against toArray of rows", rows.load, own.load, 4),
    ratio("B2", "as-at ageing against a toArray scan", rows.scan, ageing, 40),
    {
      id: "B5",
      what: "the whole import as one command, saved",
      value: written.all / 1000,
      unit: "s",
      target: 10,
      better: "less",
      from: `longest gap ${ms(written.longestGap)}`,
    },
    {
      id: "B10",
      what: "one change: store, journal, flush",
      value: append,
      unit: "ms",
      target: 20,
      better: "less",
      from: "median of 60 notes",
    },
  ];
}

async function measureRecovery(computer: Computer): Promise<readonly Measure[]> {
  const page = await computer.open();
  const ready = await callPage(page, "start");
  await callPage(page, "loseStore");
  await computer.close();
  const again = await computer.open();
  const rebuilt = await callPage(again, "start");
  await computer.close();
  return [
    {
      id: "B6",
      what: "books of 100,000 invoices ready",
      value: ready / 1000,
      unit: "s",
      target: 2,
      better: "less",
      from: "start-up comparison and load",
    },
    {
      id: "B10",
      what: "store lost: rebuilt from the journal",
      value: rebuilt / 1000,
      unit: "s",
      target: 15,
      better: "less",
      from: "100,000 invoices, 150,000 receipts",
    },
  ];
}

/** Cold start of the program on those books against the emptiest React page, both from the same host and profile. */
async function measureStart(computer: Computer): Promise<readonly Measure[]> {
  const bench = await computer.openProgram(BENCH_HOST);
  const empty = await shownTimes(bench.page, `${bench.origin}/empty.html`);
  await computer.close();
  const program = await computer.openProgram(PROGRAM);
  const own = await shownTimes(program.page, `${program.origin}/#/customers`);
  await computer.close();
  const first = ratio("B6", "cold start to the first words against an empty page", own.first, empty.first, 1.5);
  return [
    { ...first, value: own.first / empty.first, better: "less" },
    {
      id: "B6",
      what: "cold start to the customers list with 100,000 invoices",
      value: own.heading / 1000,
      unit: "s",
      target: 2,
      better: "less",
      from: "comparison with the journal, load, first list",
    },
  ];
}

type Shown = { readonly first: number; readonly heading: number };

/** Milliseconds from asking for a page until anything stands in it, and until its heading does; medians of loads. */
async function shownTimes(page: Page, address: string): Promise<Shown> {
  await page.addInitScript(() => {
    const shown: { first?: number; heading?: number } = {};
    (globalThis as unknown as { shown: typeof shown }).shown = shown;
    const watch = new MutationObserver(() => {
      if (document.getElementById("root")?.textContent) shown.first ??= performance.now();
      if (document.querySelector("h1")) shown.heading ??= performance.now();
      if (shown.heading !== undefined) watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
  const loads: Shown[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    await page.goto("about:blank");
    await page.goto(address);
    const read = () => {
      const { shown } = globalThis as unknown as { shown: Partial<Shown> };
      return shown.heading === undefined ? null : shown;
    };
    const found = await page.waitForFunction(read, undefined, { timeout: 120_000 });
    loads.push((await found.jsonValue()) as Shown);
  }
  return { first: median(loads.map(({ first }) => first)), heading: median(loads.map(({ heading }) => heading)) };
}

/** What a browser must fetch and run before anything is shown. */
function scriptSize(): Measure {
  const page = readFileSync(`${dist}renderer/index.html`, "utf8");
  const names = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((found) => found[1] ?? "");
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(`${dist}renderer/${name}`)).length, 0);
  return {
    id: "B6",
    what: "initial script, gzipped",
    value: bytes / 1024,
    unit: "KB",
    target: 200,
    better: "less",
    from: `${names.length} files`,
  };
}

function ratio(id: string, what: string, other: number, own: number, target: number): Measure {
  return { id, what, value: other / own, unit: "x", target, better: "more", from: `${ms(own)} against ${ms(other)}` };
}
