import type { RecoveryChoice } from "#renderer/data/recovery/choices.ts";

const CHOICE_WORDS: Readonly<Record<RecoveryChoice, { readonly label: string; readonly means: string }>> = {
  "try-again": { label: "Try again", means: "Looks at everything afresh." },
  "keep-store": {
    label: "Go on with the books as they are",
    means: "Keeps every customer, invoice and note. Damaged history is put aside, not deleted.",
  },
  rebuild: {
    label: "Bring the books back from snapshots and history",
    means: "Replaces the books by what can be read from them, up to the last sound entry.",
  },
  "empty-store": {
    label: "Start again with an empty store and rebuild it from the journal",
    means: "First checks that the journal gives everything back, then asks you.",
  },
  "restore-file": {
    label: "Restore a backup file",
    means: "You see what is in the file before anything is replaced.",
  },
  "save-backup": {
    label: "Save a backup of what can be read",
    means: "Writes one file where you choose. Changes nothing here.",
  },
  "show-data": { label: "Show the folder with the data", means: "For whoever helps you." },
};

export function choiceWords(choice: RecoveryChoice): { readonly label: string; readonly means: string } {
  return CHOICE_WORDS[choice];
}
