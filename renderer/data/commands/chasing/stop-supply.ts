import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, numberFor } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import type { Case } from "#shared/cases/rows.ts";
import { onStopSince } from "#shared/chasing/today-queue.ts";
import { ZERO } from "#shared/money/minor.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type StopSupplyInput = {
  readonly customerId: string;
  readonly reason: string;
  /** Below which overdue amount it may be lifted, as plain decimal text; empty: when everything overdue is paid. */
  readonly liftBelow: string;
};

/** Puts a customer on stop: no new work until it is lifted. Chasing goes on. Answers the case's id. */
export const stopSupply = command<StopSupplyInput, string>({
  name: "stop-supply",
  decide: (context, { customerId, reason, liftBelow }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file } = scene.value;
    const { today: on, userId: by, nowAt: at } = context;
    if (onStopSince(file, on) !== null) {
      return fail({ kind: "on-stop-already", message: `${file.customer.name} is on stop already.` });
    }
    if (reason.trim() === "") return fail({ kind: "empty", field: "reason", message: "Say why supply stops." });
    const { currency } = file.customer;
    const stop: Case = {
      id: context.newId(),
      number: numberFor(context, "cases", "C"),
      customerId,
      kind: "stop-supply",
      on,
      invoiceIds: [],
      currency,
      amountMinor: ZERO,
      agencyId: "",
      reason: reason.trim(),
      facts: { liftBelow },
      steps: [{ on, state: "stopped", note: reason.trim(), amountMinor: null, fileId: "", by, at }],
      closedOn: null,
      recordedAt: at,
      recordedBy: by,
    };
    return succeed({
      changes: [putRow(context.book, "cases", stop)],
      subject: { table: "cases", key: stop.id },
      summary: `${file.customer.name} put on stop`,
      output: stop.id,
    });
  },
});

/** Lifts a stop: new work is taken on again from today. */
export const liftStop = command<{ readonly caseId: string; readonly note: string }>({
  name: "lift-stop",
  decide: (context, { caseId, note }) => {
    const stop = context.book.get("cases", caseId);
    if (stop?.kind !== "stop-supply" || stop.closedOn !== null) {
      return fail({ kind: "gone", message: "This stop was lifted already." });
    }
    const { today: on, userId: by, nowAt: at } = context;
    const step = { on, state: "lifted", note: note.trim(), amountMinor: null, fileId: "", by, at };
    const name = context.book.get("customers", stop.customerId)?.name ?? "";
    return succeed({
      changes: [putRow(context.book, "cases", { ...stop, closedOn: on, steps: [...stop.steps, step] })],
      subject: { table: "cases", key: caseId },
      summary: `${name} taken off stop`,
      output: null,
    });
  },
});
