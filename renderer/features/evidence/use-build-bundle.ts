import { notifications } from "@mantine/notifications";
import { useCallback, useEffect, useRef, useState } from "react";
import { readCustomerJournal } from "#renderer/data/queries/read-customer-journal.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { makeBundle } from "#renderer/documents/make-bundle.ts";
import { readClock } from "#renderer/state/clock.ts";
import type { BundleChoice, EvidenceSource } from "#shared/evidence/evidence-source.ts";
import { planBundle } from "#shared/evidence/plan-bundle.ts";
import { safeFileName } from "#shared/evidence/safe-file-name.ts";

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
  const { host } = useStore();
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
      const journal = await readCustomerJournal(host, source.file.customer.id, held);
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
      notifications.show({ message: `Bundle saved as ${saved.value.name}.` });
      const notShown = made.value.natives.map((native) => `${native.id} ${native.title}: ${native.why}`);
      show({ kind: "saved", name: saved.value.name, pages: made.value.pages, notShown });
    },
    [host],
  );
  return { state, build, stop };
}
