/**
 * A reader of printed proofs that shares no code with what prints them: text in, every line worked out again with whole
 * numbers of any size, as somebody with a calculator would.
 */

export type Reworked = {
  readonly lines: number;
  /** What is printed and what it should be, where the two differ. */
  readonly faults: readonly string[];
  readonly totalPence: bigint;
};

type Way = "segment" | "daily-penny" | "daily-truncated";

export function reworkProof(csv: string, way: Way = "segment"): Reworked {
  const [head = [], ...rows] = readCsv(csv);
  const at = (row: readonly string[], heading: string) => row[head.indexOf(heading)] ?? "";
  const faults: string[] = [];
  let running = 0n;
  let lines = 0;
  for (const row of rows) {
    if (at(row, "Days") === "") {
      if (at(row, "Invoice").startsWith("Interest to ")) expectSame("total", at(row, "Interest"), pence(running));
      continue;
    }
    lines += 1;
    const amount = rework(at(row, "Balance"), at(row, "Rate % a year"), at(row, "Days"), at(row, "Days in year"), way);
    running += amount;
    expectSame(`interest of line ${lines}`, at(row, "Interest"), pence(amount));
    expectSame(`running total of line ${lines}`, at(row, "Running total"), pence(running));
    expectSame(`days of line ${lines}`, at(row, "Days"), String(countDays(at(row, "From"), at(row, "To"))));
  }
  return { lines, faults, totalPence: running };

  function expectSame(what: string, printed: string, right: string): void {
    if (printed !== right) faults.push(`${what}: printed ${printed}, is ${right}`);
  }
}

function rework(balance: string, rate: string, days: string, year: string, way: Way): bigint {
  const [rateDigits, rateScale] = digits(rate);
  const [balanceDigits, balanceScale] = digits(balance);
  if (balanceScale !== 2) throw new Error(`Not pounds and pence: ${balance}`);
  const divisor = 100n * 10n ** BigInt(rateScale) * BigInt(year);
  const aDay = balanceDigits * rateDigits;
  if (way === "segment") return halfUp(aDay * BigInt(days), divisor);
  return (way === "daily-penny" ? halfUp(aDay, divisor) : aDay / divisor) * BigInt(days);
}

function halfUp(top: bigint, bottom: bigint): bigint {
  return (top * 2n + bottom) / (bottom * 2n);
}

function digits(text: string): readonly [bigint, number] {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`Not a plain decimal: ${text}`);
  const [whole = "", part = ""] = text.split(".");
  return [BigInt(whole + part), part.length];
}

function pence(amount: bigint): string {
  const text = String(amount).padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** Both days counted. */
function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') cell += text[++index];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\n") {
      rows.at(-1)?.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign === "\n") rows.push([]);
    } else cell += sign;
  }
  return rows.filter((row) => row.length > 1);
}
