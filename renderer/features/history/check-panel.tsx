import { Alert, Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { checkHistory } from "#renderer/data/queries/read-history.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { parseCheckpoint } from "#shared/journal/checkpoint.ts";
import type { ChainFault } from "#shared/journal/verify-chain.ts";

/** Checks the chain of entries, also against the checkpoint printed small on a letter. */
export function CheckPanel() {
  const { host } = useStore();
  const [text, setText] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly words: string } | null>(null);
  const atStart = useStartCheck();
  const checkpoint = text.trim() === "" ? null : parseCheckpoint(text);
  const isWrong = text.trim() !== "" && checkpoint === null;
  const check = async () => {
    setBusy(true);
    const checked = await checkHistory(host, checkpoint ? [checkpoint] : []);
    setBusy(false);
    if (!checked.ok)
      return setOutcome({ isGood: false, words: `The journal could not be read. ${checked.error.detail}` });
    if (!checked.value.ok) return setOutcome({ isGood: false, words: faultWords(checked.value.error) });
    const { entries, erased } = checked.value.value;
    const gone = erased.length > 0 ? ` ${erased.length} were erased by request, their places are intact.` : "";
    const also = checkpoint ? " The checkpoint of the letter is in it." : "";
    setOutcome({
      isGood: true,
      words: `${entries.toLocaleString("en-GB")} entries checked, the chain is whole.${also}${gone}`,
    });
  };
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <div className="row" style={{ alignItems: "flex-end" }}>
        <TextField
          label="Checkpoint from a letter (may be empty)"
          placeholder="DB 1042 9f3a 77c1 0b2e 55d0 8a11 c3f7"
          w={360}
          value={text}
          error={isWrong ? "Type it as it is printed: DB, a number, six groups of four" : null}
          onChange={setText}
        />
        <Button variant="default" loading={isBusy} disabled={isWrong} onClick={check}>
          Check the history
        </Button>
      </div>
      {!outcome && atStart && <span className="t2 s12">{atStart}</span>}
      {outcome && (
        <Alert
          color={outcome.isGood ? "green" : "red"}
          role={outcome.isGood ? "status" : "alert"}
          variant="light"
          p="sm"
        >
          {outcome.words}
        </Alert>
      )}
    </div>
  );
}

/** Every start checks the chain before the first screen; damage would have stopped it there. */
function useStartCheck(): string {
  const { host } = useStore();
  const [words, setWords] = useState("");
  useEffect(() => {
    void host.journal.head().then((head) => {
      if (head.ok && head.value.damage.length === 0) setWords("Checked when Duebook started: the chain was whole.");
      else if (head.ok)
        setWords("When Duebook started, the last line or the sentinel had been cut off; nothing saved was lost.");
    });
  }, [host]);
  return words;
}

function faultWords(fault: ChainFault): string {
  switch (fault.kind) {
    case "checkpoint-differs":
      return `Entry ${fault.seq} is not the one the letter was printed with: the history before it was changed after the letter was sent, or the checkpoint is of other books.`;
    case "cut-short":
      return `The history ends at entry ${fault.lastSeq}, but the letter was printed when it had ${fault.seq}: later entries are missing.`;
    default:
      return `The chain is broken at entry ${fault.seq}: it was changed, moved or removed outside Duebook.`;
  }
}
