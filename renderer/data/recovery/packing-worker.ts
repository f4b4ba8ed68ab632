import { createDatabase, type DuebookDatabase } from "#renderer/data/schema.ts";
import { type BackupParts, createPacking, type PackLabel } from "./packing.ts";

/** One request at a time; the answer carries its number back. */
export type PackRequest = { readonly id: number } & (
  | { readonly task: "snapshot"; readonly label: PackLabel }
  | { readonly task: "backup"; readonly parts: BackupParts }
  | { readonly task: "openExport"; readonly parts: Omit<BackupParts, "encryption"> }
  | { readonly task: "read"; readonly bytes: Uint8Array; readonly password: string | undefined }
);

export type PackAnswer = { readonly id: number } & (
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly message: string }
);

let opened: DuebookDatabase | null = null;

/** Opened for each task and closed after it: an upgrade in another window must not wait for this one. */
const packing = createPacking(async () => {
  opened ??= createDatabase();
  await opened.open();
  return opened;
});

async function carryOut(request: PackRequest): Promise<unknown> {
  if (request.task === "snapshot") return packing.snapshot(request.label);
  if (request.task === "backup") return packing.backup(request.parts);
  if (request.task === "openExport") return packing.openExport(request.parts);
  return packing.read(request.bytes, request.password);
}

self.onmessage = async ({ data }: MessageEvent<PackRequest>) => {
  const answer = (message: PackAnswer) => self.postMessage(message);
  try {
    answer({ id: data.id, done: true, value: await carryOut(data) });
  } catch (error) {
    answer({ id: data.id, done: false, message: String(error) });
  } finally {
    opened?.close();
    opened = null;
  }
};
