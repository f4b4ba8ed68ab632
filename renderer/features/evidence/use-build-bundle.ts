import { notifications } from "@mantine/notifications";
import { useCallback, useEffect, useRef, useState } from "react";
import { recordBundleMade } from "#renderer/data/commands/records/record-bundle.ts";
import { complain } from "#renderer/data/complain.ts";
import { readCustomerJournal } from "#renderer/data/queries/read-customer-journal.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import type { BuiltBundle } from "#renderer/documents/evidence/build-bundle.ts";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { makeBundle } from "#renderer/documents/make-bundle.ts";
import { readClock } from "#renderer/state/clock.ts";
import { useSession } from "#renderer/state/session.ts";
import type { BundleChoice, EvidenceSource } from "#shared/evidence/evidence-source.ts";
import { ofInvoices, rowsOf } from "#shared/evidence/of-invoices.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";

export type Building =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly doing: string;
      readonly done: number;
      readonly total: number;
      readonly since: number;
    }
  | { readonly kind: "saved"; readonly name: string; readonly pages: number; readonly notShown: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };

/** Builds a bundle and saves it where the user chooses; `stop` ends it and leaves nothing behind. */
export function useBuildBundle() {
  const store = useStore();
  const { host } = store;
  const [state, setState] = useState<Building>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ kind: "idle" });
  }, []);

  const build = useCallback(
    async (source: EvidenceSource, choice: BundleChoice) => {
      const control = new AbortController();
      running.current = control;
      const since = performance.now();
      const show = (next: Building) => {
        if (!control.signal.aborted) setState(next);
      };
      show({ kind: "running", doing: "Reading the journal", done: 0, total: 0, since });
      const plan = planBundle(source, choice);
      const held = new Set(plan.withheld.map((item) => item.id));
      const invoiceIds = choice.invoiceIds ?? [];
      const shownIds = invoiceIds.length === 0 ? null : rowsOf(ofInvoices(source, invoiceIds));
      const journal = await readCustomerJournal(host, source.file.customer.id, held, shownIds);
      if (!journal.ok) return show({ kind: "failed", message: `The journal cannot be read: ${journal.error.detail}` });
      const { labels } = await loadWording("en-GB");
      const made = await makeBundle(
        { plan, labels, journal: journal.value, createdAt: readClock().at },
        {
          signal: control.signal,
          readFile: async (sha256) => {
            const kept = await host.files.get({ sha256 });
            return kept.ok ? kept.value.bytes : null;
          },
          onProgress: (doing, done, total) => show({ kind: "running", doing, done, total, since }),
        },
      );
      if (!made.ok) {
        if (made.error.kind === "failed") show({ kind: "failed", message: `Not built: ${made.error.detail}` });
        return;
      }
      const name = safeFileName(
        `Evidence ${source.file.customer.code} ${source.file.customer.name} ${source.asAt}.zip`,
      );
      const saved = await host.saveFile({ suggestedName: name, bytes: made.value.zip });
      if (!saved.ok) {
        const isCancelled = saved.error.kind === "cancelled";
        return show(isCancelled ? { kind: "idle" } : { kind: "failed", message: `Not saved: ${saved.error.detail}` });
      }
      if (control.signal.aborted) return;
      notifications.show({ message: `Bundle saved as ${saved.value.name}.` });
      await record(store, source, choice, made.value, saved.value.name);
      const notShown = made.value.natives.map((native) => `${native.id} ${native.title}: ${native.why}`);
      show({ kind: "saved", name: saved.value.name, pages: made.value.pages, notShown });
    },
    [host, store],
  );
  return { state, build, stop };
}

/**
 * Writes down that it was made, with the digest that fixes it. Not through the undo bar: the file is outside already.
 * It is made today also when the records are shown as at a past day.
 */
async function record(
  store: Store,
  source: EvidenceSource,
  choice: BundleChoice,
  built: BuiltBundle,
  fileName: string,
) {
  const { pages, files, manifestSha256 } = built;
  const { reference, invoiceIds = [] } = choice;
  const { today, userId } = useSession.getState();
  const made = { fileName, pages, files, manifestSha256, reference, invoiceIds, customerId: source.file.customer.id };
  const written = await runCommand(store, recordBundleMade, made, { today, userId });
  if (!written.ok) complain(`The bundle is saved. ${written.error.message}`);
}
