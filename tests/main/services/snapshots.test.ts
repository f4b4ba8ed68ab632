import { describe, expect, it } from "vitest";
import { createSnapshots, type Snapshots } from "#electron/services/snapshots/snapshots.ts";
import { type Fault, MemoryDisk } from "../support/memory-disk.ts";

const DATA = "/home/anna/Duebook";
const FOLDER = `${DATA}/snapshots`;
const hash = "a".repeat(64);
const content = (text: string) => new TextEncoder().encode(text.repeat(200));

/** A clock that stands an hour later at every look. */
function hours(): () => Date {
  let at = Date.parse("2026-01-01T00:00:00.000Z");
  return () => {
    at += 3_600_000;
    return new Date(at);
  };
}

function write(snapshots: Snapshots, seq: number, reason = "every 15 minutes", records = 100) {
  return snapshots.write({ bytes: content(`snapshot ${seq}`), reason, seq, hash, records });
}

async function names(snapshots: Snapshots): Promise<readonly string[]> {
  const listed = await snapshots.list();
  return listed.ok ? listed.value.map(({ name }) => name) : [];
}

describe("snapshots", () => {
  it("are listed latest first and read back as they were written", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 1, "on quit");
    const written = await write(snapshots, 2, "before import");
    expect(written).toMatchObject({ ok: true, value: { seq: 2, place: "own", state: "present", records: 100, hash } });
    expect(await names(snapshots)).toEqual([
      "20260101T020000000Z-000000002-before-import.duebook",
      "20260101T010000000Z-000000001-on-quit.duebook",
    ]);
    const [name = ""] = await names(snapshots);
    expect(await snapshots.read({ name, place: "own" })).toEqual({ ok: true, value: { bytes: content("snapshot 2") } });
  });

  it("do not count when they read back differently", async () => {
    const disk = new MemoryDisk(DATA);
    const read = disk.fs.read;
    Object.assign(disk.fs, {
      read: async (path: string) => {
        const bytes = await read(path);
        if (path.endsWith(".part")) bytes[0] = 0;
        return bytes;
      },
    });
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    expect(await write(snapshots, 1)).toMatchObject({ ok: false, error: { kind: "io" } });
    expect(await names(snapshots)).toEqual([]);
    expect(disk.names(FOLDER)).toEqual([]);
  });

  it.each([
    ["changed", (bytes: Uint8Array) => bytes.map((byte, index) => (index === 5 ? byte ^ 1 : byte)), "present"],
    ["cut short", (bytes: Uint8Array) => bytes.slice(0, -1), "wrong-size"],
    ["emptied", () => new Uint8Array(), "wrong-size"],
  ] as const)("that were %s are never given out", async (_what, change, state) => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 1);
    const [name = ""] = await names(snapshots);
    disk.setContent(`${FOLDER}/${name}`, change(disk.content(`${FOLDER}/${name}`)));
    expect(await snapshots.list()).toMatchObject({ ok: true, value: [{ name, state }] });
    expect(await snapshots.read({ name, place: "own" })).toMatchObject({ ok: false, error: { kind: "damaged" } });
  });

  it("that are gone are still listed, as missing", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 1);
    const [name = ""] = await names(snapshots);
    await disk.fs.remove(`${FOLDER}/${name}`);
    expect(await snapshots.list()).toMatchObject({ ok: true, value: [{ name, state: "missing" }] });
    expect(await snapshots.read({ name, place: "own" })).toMatchObject({ ok: false, error: { kind: "missing" } });
  });

  it("whose list is lost are still found by their names", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 7, "before import");
    await disk.fs.remove(`${FOLDER}/snapshots.json`);
    expect(await snapshots.list()).toMatchObject({
      ok: true,
      value: [{ at: "2026-01-01T01:00:00.000Z", seq: 7, reason: "before-import", state: "unlisted" }],
    });
  });

  it.each(["ENOSPC", "EIO", "short"] satisfies Fault[])(
    "when the disk answers %s at any step, the ones before stay readable",
    async (fault) => {
      for (let step = 1; step < 30; step += 1) {
        const disk = new MemoryDisk(DATA);
        const snapshots = createSnapshots(disk.fs, DATA, hours());
        await write(snapshots, 1);
        const [first = ""] = await names(snapshots);
        disk.failAt(step, fault);
        const second = await write(snapshots, 2);
        disk.powerLoss();
        expect(await snapshots.read({ name: first, place: "own" }), `step ${step}`).toMatchObject({ ok: true });
        if (second.ok) {
          const { name } = second.value;
          expect(await snapshots.read({ name, place: "own" }), `step ${step}`).toMatchObject({ ok: true });
        }
        expect(await write(snapshots, 3)).toMatchObject({ ok: true });
      }
    },
  );
});

describe("a second place", () => {
  it("gets every snapshot too, in a folder named like the profile", async () => {
    const disk = new MemoryDisk(DATA);
    await disk.fs.makeFolder("/media/stick");
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    expect(await snapshots.setSecondPlace("/media/stick")).toEqual({ ok: true, value: { label: "stick" } });
    expect(await write(snapshots, 1)).toMatchObject({ ok: true, value: { secondPlace: "written" } });
    expect(disk.names("/media/stick/Duebook")).toHaveLength(2);
    const listed = await snapshots.list();
    expect(listed.ok && listed.value.map(({ place }) => place)).toEqual(["own", "second"]);
    const [name = ""] = await names(snapshots);
    expect(await snapshots.read({ name, place: "second" })).toMatchObject({ ok: true });
  });

  it("that is not there does not fail the snapshot, and is not made anew on this disk", async () => {
    const disk = new MemoryDisk(DATA);
    await disk.fs.makeFolder("/media/stick");
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await snapshots.setSecondPlace("/media/stick");
    await disk.fs.rename("/media/stick", "/media/pulled-out");
    expect(await write(snapshots, 1)).toMatchObject({ ok: true, value: { secondPlace: "failed" } });
    expect(disk.names("/media")).toEqual(["pulled-out"]);
    expect(await snapshots.list()).toMatchObject({ ok: true, value: [{ place: "own" }] });
  });
});

describe("rotation", () => {
  it("removes what need not be kept from disk, and only that", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    for (let seq = 1; seq <= 40; seq += 1) await write(snapshots, seq);
    const kept = await names(snapshots);
    expect(disk.names(FOLDER)).toHaveLength(kept.length + 1);
    // 40 hours: the 10 latest and the last of the first day.
    expect(kept).toHaveLength(11);
  });

  it("keeps the fuller ones when a tenth of the records is suddenly gone", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 1, "every 15 minutes", 1000);
    for (let seq = 2; seq <= 22; seq += 1) await write(snapshots, seq, "every 15 minutes", 890);
    expect(await names(snapshots)).toContain("20260101T010000000Z-000000001-every-15-minutes.duebook");
  });

  it("lets them go once an erasure explains it", async () => {
    const disk = new MemoryDisk(DATA);
    const snapshots = createSnapshots(disk.fs, DATA, hours());
    await write(snapshots, 1, "every 15 minutes", 1000);
    await write(snapshots, 2, "before erasure", 890);
    for (let seq = 3; seq <= 22; seq += 1) await write(snapshots, seq, "every 15 minutes", 890);
    expect(await names(snapshots)).not.toContain("20260101T010000000Z-000000001-every-15-minutes.duebook");
  });
});
