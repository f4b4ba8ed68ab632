import type { Host } from "#shared/host/host.ts";
import { blockingDamage } from "#shared/journal/decide-start.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { hostFailure } from "./file-system.ts";

export type EmptyStoreOptions = {
  readonly journal: Pick<Host["journal"], "head">;
  /** Deletes the window's store; on the loopback host the answer itself tells the browser to. */
  readonly clear: () => Promise<void>;
};

/** Lets the window's store be deleted only while the journal is there to rebuild it from, or a copy was saved. */
export function createEmptyStore({ journal, clear }: EmptyStoreOptions): Host["emptyStore"] {
  return async ({ seq, hash, copySaved }) => {
    const head = await journal.head();
    if (!head.ok) return head;
    if (head.value.seq === 0) return fail({ kind: "refused", detail: "The journal is empty" });
    if (head.value.seq !== seq || head.value.hash !== hash) {
      return fail({ kind: "stale", detail: `The journal stands at entry ${head.value.seq}` });
    }
    if (!copySaved && blockingDamage(head.value).length > 0) {
      return fail({ kind: "damaged", detail: "The journal is damaged and no copy was saved" });
    }
    try {
      await clear();
      return succeed(null);
    } catch (error) {
      return fail(hostFailure(error));
    }
  };
}
