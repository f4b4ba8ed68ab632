import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { createContext, useCallback, useContext } from "react";
import { readClock } from "#renderer/state/clock.ts";
import { useSaveState } from "#renderer/state/save-state.ts";
import { useSession } from "#renderer/state/session.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { Command, CommandFailure } from "./command.ts";
import { undoChange } from "./commands/records/undo-change.ts";
import { complain } from "./complain.ts";
import { runCommand, type Written } from "./run-command.ts";
import type { Store } from "./store.ts";
import { useUndoStack } from "./undo-stack.ts";

export const StoreContext = createContext<Store | null>(null);

export type RunOptions = {
  /** Say nothing on success: for typing that saves itself. */
  readonly quiet?: boolean;
  /** Leave the refusal to the caller, who shows it beside the field. */
  readonly showsOwnErrors?: boolean;
};

export type Run = <Input, Output>(
  command: Command<Input, Output>,
  input: Input,
  options?: RunOptions,
) => Promise<Result<Output, CommandFailure>>;

/** The store behind the screens; features read the book instead wherever they can. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useStore outside of StoreContext");
  return store;
}

/** Runs a command: shows saving and saved, an undo bar after it, and the refusal in words. */
export function useRun(): Run {
  const store = useStore();
  return useCallback<Run>(
    async (command, input, options = {}) => {
      const { today, asAt, userId } = useSession.getState();
      if (asAt !== null) return refuse(pastFailure, options);
      const { status: before, message: words, set: setSave } = useSaveState.getState();
      setSave("saving");
      const result = await runCommand(store, command, input, { userId, today });
      if (!result.ok) {
        // A refusal wrote nothing: the mark goes back to what it said, unless another change is on its way.
        if (result.error.isUnwritten) setSave("failed", result.error.message);
        else if (useSaveState.getState().status === "saving") setSave(before, words);
        return refuse(result.error, options);
      }
      setSave("saved", readClock().at);
      if (result.value.changes.length > 0) remember(result.value, options, () => undo(store));
      return succeed(result.value.output);
    },
    [store],
  );
}

/** Runs the command of a form, which shows the answer beside what was typed: null once saved, else words. */
export function useWrite() {
  const run = useRun();
  return async <Input, Output>(command: Command<Input, Output>, input: Input): Promise<string | null> => {
    const saved = await run(command, input, { showsOwnErrors: true });
    return saved.ok ? null : saved.error.message;
  };
}

/** Takes back the last change of this session; returns words for what happened. */
export function useUndo(): () => Promise<void> {
  const store = useStore();
  return useCallback(() => undo(store), [store]);
}

const pastFailure: CommandFailure = {
  kind: "as-at-past",
  message: "You are looking at a past day, so nothing can be written. Go back to today at the top, then do this again.",
};

function refuse(error: CommandFailure, options: RunOptions): Result<never, CommandFailure> {
  if (!options.showsOwnErrors) complain(error.message);
  return fail(error);
}

let shownBar = "";

function remember<Output>(written: Written<Output>, options: RunOptions, onUndo: () => void): void {
  const { seq, summary, changes } = written;
  useUndoStack.getState().push({ seq, summary, changes });
  if (options.quiet) return;
  // One bar at a time: Undo takes back the last act, so no bar of an earlier one may stay.
  notifications.hide(shownBar);
  const id = `saved-${seq}`;
  shownBar = id;
  notifications.show({
    id,
    autoClose: 6_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          Saved: {summary}
        </Text>
        <Button variant="subtle" flex="none" onClick={onUndo}>
          Undo
        </Button>
      </Group>
    ),
  });
}

async function undo(store: Store): Promise<void> {
  // However it is asked for, the bar of what is taken back goes: its button would take back the act before it.
  notifications.hide(shownBar);
  const last = useUndoStack.getState().pop();
  if (!last) {
    notifications.show({ message: "Nothing to undo in this session." });
    return;
  }
  const { today, userId } = useSession.getState();
  const result = await runCommand(store, undoChange, last, { userId, today });
  if (result.ok) notifications.show({ message: result.value.summary, autoClose: 4_000 });
  else complain(result.error.message);
}
