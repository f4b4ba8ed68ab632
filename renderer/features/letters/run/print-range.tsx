import { Button } from "@mantine/core";
import { useState } from "react";
import { TextField } from "#renderer/ui/text-field.tsx";
import { letterSequence } from "#shared/letters/letter-number.ts";
import type { Letter } from "#shared/letters/rows.ts";

/** Prints letters n to m once more, with the numbers they have: after a paper jam. */
export function PrintRange({
  letters,
  isBlocked,
  onPrint,
}: {
  readonly letters: readonly Letter[];
  readonly isBlocked: boolean;
  readonly onPrint: (letters: readonly Letter[]) => void;
}) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [problem, setProblem] = useState("");
  if (letters.length < 2) return null;
  const submit = () => {
    const chosen = lettersBetween(letters, from, to || from);
    setProblem(chosen.length > 0 ? "" : "There are no such letters in this run. Type numbers like 219 or L-0219.");
    if (chosen.length > 0) onPrint(chosen);
  };
  return (
    <form
      className="head"
      style={{ padding: "7px 18px" }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <span className="t2">Paper jam? Print only letters</span>
      <TextField aria-label="From letter" placeholder={letters[0]?.number} w={90} value={from} onChange={setFrom} />
      <span className="t2">to</span>
      <TextField aria-label="To letter" placeholder={letters.at(-1)?.number} w={90} value={to} onChange={setTo} />
      <Button type="submit" variant="default" disabled={isBlocked || from.trim() === ""}>
        Print these again
      </Button>
      {problem !== "" && (
        <span role="alert" className="bad s12">
          {problem}
        </span>
      )}
    </form>
  );
}

/** The letters whose numbers lie between two that were typed, `219` or `L-0219`; none when one cannot be read. */
function lettersBetween(letters: readonly Letter[], from: string, to: string): readonly Letter[] {
  const [first, last] = [sequenceOf(from), sequenceOf(to)];
  if (first === null || last === null) return [];
  return letters.filter(({ number }) => {
    const sequence = letterSequence(number) ?? 0;
    return sequence >= first && sequence <= last;
  });
}

function sequenceOf(text: string): number | null {
  const digits = /^(?:L-?)?0*(\d+)$/i.exec(text.trim())?.[1];
  return digits ? Number(digits) : null;
}
