import { allFiles } from "#renderer/book/all-files.ts";
import { createBook } from "#renderer/book/book.ts";
import { gatherHistory } from "#renderer/book/gather-history.ts";
import { inBatches } from "#renderer/book/in-batches.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { bookQueue, learnShare } from "#renderer/book/today.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { gatherReplay } from "#shared/credit/policy-replay.ts";
import { dayNumber } from "#shared/dates/calendar-date.ts";
import { cashRows } from "#shared/insight/cash/cash-rows.ts";
import { cashWeeks } from "#shared/insight/cash/cash-weeks.ts";
import { gatherCash } from "#shared/insight/cash/expected-cash.ts";
import { gatherFigureBase } from "#shared/insight/figures/company-figures.ts";
import { type BackTest, backTest } from "#shared/insight/prediction/back-test.ts";
import { forecastOpen } from "#shared/insight/prediction/forecast.ts";
import { packHistory } from "#shared/insight/prediction/payment-history.ts";
import { riskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signRecordOf } from "#shared/insight/signs/sign-record.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { currency } from "#shared/money/currency.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { generateBooks, LARGE } from "#tests/support/generator.ts";
import { hasReceivablesFile, receivablesFile } from "#tests/support/receivables-file.ts";
import { SAMPLE_START, samplePayers } from "#tests/support/sample-payers.ts";
import { type Measure, ms, timedOnce } from "./measure.ts";

const FAR = SAMPLE_START + 10_000;
/** Longest time the window may not answer. */
const GAP_MS = 50;

/** B11: what is worked out over all books for the owner, and how good the prediction is. */
export async function measureInsight(): Promise<readonly Measure[]> {
  return [...(await measureWork()), ...measurePrediction()];
}

async function measureWork(): Promise<readonly Measure[]> {
  const { customers, ledgers, asAt } = generateBooks(LARGE);
  const book = createBook();
  book.load({ customers, ledgers }, { seq: 1, hash: GENESIS_HASH });
  const reader = book.reader();
  const files = allFiles(reader);
  const GBP = currency("GBP");
  const { signal } = new AbortController();
  const weeks = [7, 14, 21, 28].map((days) => dayNumber(asAt) + days);
  const chances = Float64Array.of(0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05);
  const sliced = async (
    what: string,
    start: () => { add: (file: (typeof files)[number]) => void; done: () => void },
  ) => {
    const { add, done } = start();
    const gap = longestGap();
    const all = await timedOnce(async () => {
      await inSlices(files, add, signal);
      done();
    });
    return gapMeasure(what, gap.end(), all);
  };
  // First, so that nothing about a customer is known yet.
  const workList = await sliced("first work list", () => ({
    add: (file) => learnShare(reader, file, asAt),
    done: () => bookQueue(reader, asAt),
  }));
  const history = await gatherHistory(reader, asAt, signal);
  if (!history) throw new Error("The history was not gathered");
  const copied = inBatches(files).map((batch) => {
    const began = cpuMs();
    structuredClone(batch);
    return cpuMs() - began;
  });
  const risks = await timedOnce(() => files.map((file) => riskGrade(file, asAt, defaultCreditSettings, "en-GB")));
  const records = await timedOnce(() => files.map((file) => signRecordOf(file, asAt, defaultCreditSettings)));
  const forecast = await timedOnce(() => forecastOpen(history.history, dayNumber(asAt), weeks));
  return [
    workList,
    await sliced("figures of 12 months", () => {
      const { add, base } = gatherFigureBase(GBP, asAt, 12, defaultSettings.ageing);
      return { add, done: base };
    }),
    await sliced("cash expected in 8 weeks", () => {
      const cash = cashWeeks(asAt, 8);
      const rowsOf = (file: (typeof files)[number]) => cashRows(file, GBP, asAt, cash, () => chances);
      const gathering = gatherCash({ currency: GBP, asAt, weeks: 8, rowsOf });
      return { add: gathering.add, done: () => undefined };
    }),
    await sliced("policy review", () => {
      const { add, result } = gatherReplay(GBP, asAt, { termsDays: 14, limitPercent: 50, deposit: null });
      return { add, done: result };
    }),
    gapMeasure("handing a batch to the worker of signs", Math.max(...copied), sum(copied)),
    seconds("in a worker: prediction learnt and given", forecast),
    seconds("in a worker: signs of 5,000 customers", risks),
    seconds("in a worker: how often signs were right, two years", records),
  ];
}

/** The back-test on the public receivables sample when it is there, else on made-up payers. */
function measurePrediction(): readonly Measure[] {
  const rows = hasReceivablesFile ? receivablesFile() : samplePayers(60, 7);
  const result = backTest(packHistory(rows).history, 0.7, FAR);
  if (!result) return [];
  const own = (name: keyof BackTest["model"]) => `own average ${result.ownAverage[name].toFixed(3)}`;
  const from = hasReceivablesFile ? "public receivables sample" : "made-up payers";
  return [
    score(
      `back-test AUC, ${from}`,
      result.model.auc,
      hasReceivablesFile ? 0.879 : result.ownAverage.auc,
      "more",
      own("auc"),
    ),
    score(
      `back-test Brier, ${from}`,
      result.model.brier,
      hasReceivablesFile ? 0.126 : result.ownAverage.brier,
      "less",
      own("brier"),
    ),
    score(
      "paid within the range given (80 % are meant to be)",
      result.inRangeShare,
      null,
      "more",
      `${result.model.count} invoices`,
    ),
    ...result.calibration.map(({ from: least, until, count, meanChance, lateShare }) =>
      score(
        `calibration: late of those told ${Math.round(100 * least)}-${Math.round(100 * until)} %`,
        lateShare,
        null,
        "more",
        `${count} invoices, told ${meanChance.toFixed(3)}`,
      ),
    ),
  ];
}

function score(what: string, value: number, target: number | null, better: Measure["better"], from: string): Measure {
  return { id: "B11", what, value, unit: "", target, better, from };
}

function seconds(what: string, time: number): Measure {
  return { id: "B11", what, value: time / 1000, unit: "s", target: null, better: "less", from: "away from the window" };
}

function gapMeasure(what: string, gap: number, all: number): Measure {
  return {
    id: "B11",
    what: `${what}: longest gap`,
    value: gap,
    unit: "ms",
    target: GAP_MS,
    better: "less",
    from: `${ms(all)} in all`,
  };
}

/** Watches how much processor time passed at most before anything else got a turn: other programs do not count. */
function longestGap() {
  let last = cpuMs();
  let longest = 0;
  let isOver = false;
  const look = () => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return {
    end: () => {
      look();
      isOver = true;
      return longest;
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
