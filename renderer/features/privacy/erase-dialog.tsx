import { Alert, Button, Checkbox, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import { useBook, useUserId } from "#renderer/book/use-book.ts";
import { makeSalt } from "#renderer/data/make-salt.ts";
import { erasePerson } from "#renderer/data/privacy/erase-person.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { useSession } from "#renderer/state/session.ts";
import type { ErasureScope } from "#shared/privacy/scope.ts";
import { ErasurePreview } from "./erasure-preview.tsx";
import { type Looked, lookNow } from "./look-now.ts";

/** What goes, what stays and where it remains, before anything is erased. */
export function EraseDialog({
  scope,
  name,
  onClose,
}: {
  readonly scope: ErasureScope;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const store = useStore();
  const backups = useBook().setting("backups").made;
  const user = useUserId();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void lookNow(store, scope, backups).then((found) => isCurrent && setLooked(found));
    return () => {
      isCurrent = false;
    };
  }, [store, scope, backups]);
  const erase = async () => {
    setBusy(true);
    const moment = { ...readClock(), user, salt: makeSalt(), appVersion: store.appVersion };
    const { today } = useSession.getState();
    const erased = await erasePerson(store, workerPacking(), { scope, today, moment });
    setBusy(false);
    if (!erased.ok) return setProblem(erased.error.message);
    notifications.show({ message: `Erased from ${erased.value.rows} records and the history.`, autoClose: 10_000 });
    onClose();
  };
  const failure = looked?.kind === "failed" ? looked.detail : problem;
  return (
    <Modal opened onClose={onClose} title={`Erase ${name}`} size="lg" transitionProps={{ duration: 0 }}>
      <div style={{ display: "grid", gap: 12 }}>
        {looked === null && <p role="status">Looking through the books and their history…</p>}
        {looked?.kind === "found" && <ErasurePreview looked={looked} />}
        {failure !== "" && (
          <Alert color="red" role="alert" variant="light" p="sm">
            {failure}
          </Alert>
        )}
        {looked?.kind === "found" && (
          <Checkbox
            label="I have read this. It cannot be undone."
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
        )}
        <div className="row" style={{ justifyContent: "flex-end" }}>
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            Cancel
          </Button>
          <Button color="red" onClick={erase} loading={isBusy} disabled={!isSure || looked?.kind !== "found"}>
            Erase for good
          </Button>
        </div>
      </div>
    </Modal>
  );
}
