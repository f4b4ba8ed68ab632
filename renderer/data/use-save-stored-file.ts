import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { useStore } from "./use-run.tsx";

/** Saves a copy of a kept file where the user chooses; says so when the kept bytes cannot be read. */
export function useSaveStoredFile(): (file: StoredFile) => Promise<void> {
  const { host } = useStore();
  return useCallback(
    async (file) => {
      const kept = await host.files.get({ sha256: file.sha256 });
      if (!kept.ok) {
        notifications.show({
          color: "red",
          message: `${file.name} cannot be read from the disk (${kept.error.detail}). Restore it from a backup.`,
        });
        return;
      }
      const saved = await host.saveFile({ suggestedName: file.name, bytes: kept.value.bytes });
      if (saved.ok) notifications.show({ message: `Saved as ${saved.value.name}.` });
    },
    [host],
  );
}
