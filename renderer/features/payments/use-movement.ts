import { useState } from "react";
import type { Command } from "#renderer/data/command.ts";
import { useRun } from "#renderer/data/use-run.tsx";

type Fault = { readonly field: string; readonly message: string };

/** Keeps the dialog open without repeating in it what stands beside the field already. */
const SAID_BESIDE = "";

/**
 * Saves a movement and puts a refusal beside the field it is about. `fields` are those the form shows; a refusal about
 * anything else is given back for the dialog to show.
 */
export function useMovement<Input, Output, Field extends string>(
  command: Command<Input, Output>,
  fields: readonly Field[],
) {
  const run = useRun();
  const [fault, setFault] = useState<Fault | null>(null);
  /** The words beside a field; nothing while it is right. */
  const at = (field: Field): string | null => (fault?.field === field ? fault.message : null);
  const refuse = (field: Field, message: string): string => {
    setFault({ field, message });
    return SAID_BESIDE;
  };
  const save = async (input: Input): Promise<string | null> => {
    setFault(null);
    const saved = await run(command, input, { showsOwnErrors: true });
    if (saved.ok) return null;
    const field = fields.find((name) => name === saved.error.field);
    return field === undefined ? saved.error.message : refuse(field, saved.error.message);
  };
  return { at, refuse, save };
}
