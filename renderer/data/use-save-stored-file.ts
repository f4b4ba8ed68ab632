import { useCallback } from "react";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { complain } from "./complain.ts";
import { useOutput } from "./use-output.ts";
import { useStore } from "./use-run.tsx";

/** Saves a copy of a kept file where the user chooses; says so when the kept bytes cannot be read. */
export function useSaveStoredFile(): (file: StoredFile) => Promise<void> {
  const { host } = useStore();
  const { save } = useOutput();
  return useCallback(
    async (file) => {
      const kept = await host.files.get({ sha256: file.sha256 });
      if (kept.ok) await save(file.name, kept.value.bytes);
      else complain(`${file.name} cannot be read from the disk (${kept.error.detail}). Restore it from a backup.`);
    },
    [host, save],
  );
}
