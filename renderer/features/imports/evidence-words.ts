import type { DecodedText } from "#shared/imports/decode-text.ts";
import type { DateFormFinding } from "#shared/imports/detect-date-form.ts";
import type { DecimalFormFinding } from "#shared/imports/detect-decimal-form.ts";

const ENCODING_EVIDENCE = {
  "byte-order-mark": "The file says so itself",
  "valid-utf-8": "Every character is valid UTF-8",
  "plain-ascii": "Only plain letters, so nothing hangs on it",
  "zero-bytes": "Every second byte is zero",
  "not-utf-8": "It is not valid UTF-8",
  chosen: "Chosen by you",
} as const satisfies Record<DecodedText["evidence"], string>;

/** What each finding about the file rests on. */
export function encodingEvidence(text: Omit<DecodedText, "text">): string {
  const evidence = ENCODING_EVIDENCE[text.evidence];
  if (text.unreadable === 0) return evidence;
  return `${evidence}; ${text.unreadable} characters could not be read: try another encoding`;
}

export function datesEvidence(finding: DateFormFinding): string {
  switch (finding.kind) {
    case "found":
      return finding.example === "" ? "No date depends on it" : `${finding.example} can only be read so`;
    case "needs-answer":
      return "Every date can be read both ways";
    case "mixed":
      return `Not all fit: ${finding.against.join(", ")}`;
  }
}

export function decimalsEvidence(finding: DecimalFormFinding): string {
  switch (finding.kind) {
    case "found":
      return finding.example === "" ? "No amount depends on it" : `${finding.example} can only be read so`;
    case "needs-answer":
      return `${finding.examples[0]} can be read both ways`;
    case "mixed":
      return `Not all fit: ${finding.against.join(", ")}`;
  }
}
