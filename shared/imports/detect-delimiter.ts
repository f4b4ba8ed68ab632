import { type Delimiter, delimitedRows } from "./delimited-rows.ts";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t", "|"];
const SAMPLE_CHARACTERS = 60_000;
const SAMPLE_ROWS = 200;

export type DelimiterFinding = {
  readonly delimiter: Delimiter;
  /** Columns most rows have when split so. */
  readonly columns: number;
  /** Share of the sampled rows with that many columns, 0 to 1. */
  readonly agreement: number;
};

/** Finds the delimiter by which most rows fall into the same number of columns. */
export function detectDelimiter(text: string): DelimiterFinding {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const findings = CANDIDATES.map((delimiter) => measure(sample, delimiter));
  return findings.reduce((best, next) => (scoreOf(next) > scoreOf(best) ? next : best));
}

function measure(sample: string, delimiter: Delimiter): DelimiterFinding {
  const widths = delimitedRows(sample, delimiter, SAMPLE_ROWS).map((row) => row.cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let columns = 1;
  let rows = 0;
  for (const [width, count] of counts) {
    const weight = width === 1 ? 0 : count;
    if (weight > rows || (weight === rows && width > columns)) [columns, rows] = [width, weight];
  }
  return { delimiter, columns, agreement: widths.length === 0 ? 0 : rows / widths.length };
}

/** Agreement counts most; more columns break ties, so that a decimal comma does not beat the semicolon. */
function scoreOf(finding: DelimiterFinding): number {
  return finding.columns < 2 ? 0 : finding.agreement * Math.log2(finding.columns + 1);
}
