import { describe, expect, it } from "vitest";
import { createContentFiles } from "#electron/services/content-files.ts";
import { sha256 } from "#electron/services/sha-256.ts";
import { type Fault, MemoryDisk } from "../support/memory-disk.ts";

const DATA = "/data";
const bytes = new TextEncoder().encode("A letter as it was sent");
const digest = sha256(bytes);
const path = `${DATA}/files/${digest.slice(0, 2)}/${digest}`;

describe("files kept by their content", () => {
  it("are found again by the digest of what they hold, after a power loss too", async () => {
    const disk = new MemoryDisk(DATA);
    const files = createContentFiles(disk.fs, DATA);
    expect(await files.put({ bytes })).toEqual({ ok: true, value: { sha256: digest } });
    disk.powerLoss();
    expect(await files.get({ sha256: digest })).toEqual({ ok: true, value: { bytes } });
  });

  it("are kept once", async () => {
    const disk = new MemoryDisk(DATA);
    const files = createContentFiles(disk.fs, DATA);
    await Promise.all([files.put({ bytes }), files.put({ bytes })]);
    expect(disk.names(`${DATA}/files/${digest.slice(0, 2)}`)).toEqual([digest]);
  });

  it("are never given out changed, and are mended by putting them again", async () => {
    const disk = new MemoryDisk(DATA);
    const files = createContentFiles(disk.fs, DATA);
    await files.put({ bytes });
    const changed = bytes.slice();
    changed[3] = 0;
    disk.setContent(path, changed);
    expect(await files.get({ sha256: digest })).toMatchObject({ ok: false, error: { kind: "damaged" } });
    await files.put({ bytes });
    expect(await files.get({ sha256: digest })).toMatchObject({ ok: true });
  });

  it("are gone once removed, and removing them again is no error", async () => {
    const disk = new MemoryDisk(DATA);
    const files = createContentFiles(disk.fs, DATA);
    expect(await files.remove({ sha256: digest })).toEqual({ ok: true, value: null });
    await files.put({ bytes });
    expect(await files.remove({ sha256: digest })).toEqual({ ok: true, value: null });
    disk.powerLoss();
    expect(await files.get({ sha256: digest })).toMatchObject({ ok: false, error: { kind: "missing" } });
    expect(await files.remove({ sha256: digest })).toEqual({ ok: true, value: null });
  });

  it("are missing when they were never kept", async () => {
    const files = createContentFiles(new MemoryDisk(DATA).fs, DATA);
    expect(await files.get({ sha256: digest })).toMatchObject({ ok: false, error: { kind: "missing" } });
  });

  it.each(["ENOSPC", "EIO", "short"] satisfies Fault[])(
    "when the disk answers %s at any step, are kept whole or not at all",
    async (fault) => {
      for (let step = 1; step < 20; step += 1) {
        const disk = new MemoryDisk(DATA);
        const files = createContentFiles(disk.fs, DATA);
        disk.failAt(step, fault);
        const put = await files.put({ bytes });
        disk.powerLoss();
        const got = await files.get({ sha256: digest });
        if (put.ok) expect(got, `step ${step}`).toMatchObject({ ok: true });
        else if (!got.ok) expect(got.error.kind, `step ${step}`).toBe("missing");
        expect(await files.put({ bytes })).toMatchObject({ ok: true });
        expect(await files.get({ sha256: digest })).toMatchObject({ ok: true });
      }
    },
  );
});
