import { Checkbox } from "@mantine/core";
import { countText } from "#renderer/state/locale.ts";
import type { Letter } from "#shared/letters/rows.ts";

/** So many numbers are named before the rest is counted. */
const NAMED = 4;

/** Asks before letters are recorded as gone that were never printed. */
export function NeverPrinted({
  letters,
  unprinted,
  isEmail,
  hasGone,
  onGone,
}: {
  readonly letters: readonly Letter[];
  readonly unprinted: readonly Letter[];
  readonly isEmail: boolean;
  readonly hasGone: boolean;
  readonly onGone: (hasGone: boolean) => void;
}) {
  return (
    <div className="alert warn" style={{ display: "grid", gap: 8 }}>
      <span>{words(letters, unprinted, isEmail)}</span>
      <Checkbox
        label={unprinted.length === 1 ? "It has gone all the same" : "They have gone all the same"}
        checked={hasGone}
        onChange={(event) => onGone(event.currentTarget.checked)}
      />
    </div>
  );
}

function words(letters: readonly Letter[], unprinted: readonly Letter[], isEmail: boolean): string {
  const never = isEmail ? "never printed, saved or put into an e-mail draft here" : "never printed or saved here";
  if (letters.length === 1) return `This letter was ${never}.`;
  const were = unprinted.length === 1 ? "was" : "were";
  if (unprinted.length === letters.length) return `These ${countText(letters.length)} letters were ${never}.`;
  const numbers = unprinted.slice(0, NAMED).map(({ number }) => number);
  const more = unprinted.length > NAMED ? ` and ${countText(unprinted.length - NAMED)} more` : "";
  return `${countText(unprinted.length)} of these ${countText(letters.length)} letters ${were} ${never}: ${numbers.join(", ")}${more}.`;
}
