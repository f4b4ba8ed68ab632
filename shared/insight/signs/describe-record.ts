import type { SignRecord } from "./sign-record.ts";
import { WENT_WRONG } from "./sign-record.ts";

/** How often one kind of sign was right in these books, in a sentence: `Given 8 times ... and right 6 times`. */
export function describeRecord(record: SignRecord, kind: string): string {
  const own = [...record.kinds].find(([name]) => name === kind)?.[1];
  if (!own || own.count === 0) {
    return "It has not been given before in these books, or not long enough ago to say how often it was right.";
  }
  const given = own.count === 1 ? "once" : `${own.count} times`;
  const right =
    own.wentWrong === own.count ? "always right" : own.wentWrong === 0 ? "never right" : `right in ${own.wentWrong}`;
  const { anyway } = record;
  const share = anyway.count === 0 ? null : Math.round((100 * anyway.wentWrong) / anyway.count);
  const beside = share === null ? "" : ` Without a sign it comes to that in ${share}% of cases.`;
  return `Given ${given} in your own books over two years and ${right}: ${WENT_WRONG}.${beside}`;
}
