import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { startLoopback } from "#electron/loopback/start-loopback.ts";
import { nodeFileSystem } from "#electron/services/node-file-system.ts";
import { sha256 } from "#electron/services/sha-256.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { appendInput, entries } from "../support/journal-lines.ts";
import { callHost, enter, loopbackFor, temporaryProfile } from "../support/loopback.ts";

const options = {
  fs: nodeFileSystem,
  sample: false,
  servePage: async () => undefined,
  now: () => new Date(),
  openPath: async () => "",
  openSample: async () => ({ ok: true, value: { address: null } }) as const,
};

describe("a profile behind the loopback host", () => {
  it("keeps lines, files and snapshots from one start to the next", async () => {
    const profile = await temporaryProfile();
    const all = entries(3);
    const first = await loopbackFor(profile);
    const cookie = await enter(first);
    for (const entry of all)
      expect(await callHost(first, cookie, "journal.append", appendInput(entry))).toMatchObject({ ok: true });
    const bytes = new Uint8Array(5_000_000).map((_, index) => index % 251);
    const put = await callHost(first, cookie, "files.put", { bytes });
    expect(put).toMatchObject({ ok: true });
    const hash = all[2]!.hash;
    await callHost(first, cookie, "snapshots.write", { bytes, reason: "on quit", seq: 3, hash, records: 3 });
    await first.stop();

    const second = await loopbackFor(profile);
    const again = await enter(second);
    expect(await callHost(second, again, "journal.head", null)).toMatchObject({
      ok: true,
      value: { seq: 3, hash, damage: [] },
    });
    expect(await callHost(second, again, "journal.read", { fromSeq: 1 })).toEqual({
      ok: true,
      value: { lines: all.map(lineOf), nextSeq: null },
    });
    const { value } = put as { value: { sha256: string } };
    const got = (await callHost(second, again, "files.get", value)) as { value: { bytes: Uint8Array } };
    expect(sha256(got.value.bytes)).toBe(sha256(bytes));
    expect(await callHost(second, again, "snapshots.list", null)).toMatchObject({
      ok: true,
      value: [{ seq: 3, bytes: 5_000_000 }],
    });
    await second.stop();
  });

  it("writes snapshots into the second place it was started with too", async () => {
    const [profile, secondPlace] = [await temporaryProfile(), await temporaryProfile()];
    const host = await loopbackFor(profile, { secondPlace });
    const cookie = await enter(host);
    const [entry] = entries(1);
    await callHost(host, cookie, "journal.append", appendInput(entry!));
    const snapshot = { bytes: new Uint8Array(9), reason: "by-hand", seq: 1, hash: entry!.hash, records: 1 };
    expect(await callHost(host, cookie, "snapshots.write", snapshot)).toMatchObject({
      ok: true,
      value: { secondPlace: "written" },
    });
    expect(await callHost(host, cookie, "snapshots.list", null)).toMatchObject({
      ok: true,
      value: [{ place: "own" }, { place: "second" }],
    });
    await host.stop();
  });

  it("removes files and refuses to erase entries nothing stands in for", async () => {
    const host = await loopbackFor(await temporaryProfile());
    const cookie = await enter(host);
    const put = await callHost(host, cookie, "files.put", { bytes: new Uint8Array(3) });
    const { value } = put as { value: { sha256: string } };
    expect(await callHost(host, cookie, "files.remove", value)).toEqual({ ok: true, value: null });
    expect(await callHost(host, cookie, "files.get", value)).toMatchObject({ ok: false, error: { kind: "missing" } });
    await callHost(host, cookie, "journal.append", appendInput(entries(1)[0]!));
    expect(await callHost(host, cookie, "journal.erase", { seqs: [1] })).toMatchObject({
      ok: false,
      error: { kind: "refused" },
    });
    await host.stop();
  });

  it("is opened by one host at a time", async () => {
    const profile = await temporaryProfile();
    const first = await loopbackFor(profile);
    expect(await startLoopback({ ...options, port: 0, dataFolder: profile })).toMatchObject({
      ok: false,
      error: { kind: "held", by: { kind: "loopback", pid: process.pid } },
    });
    await first.stop();
    await (await loopbackFor(profile)).stop();
  });

  it("says so when its port is taken, and lets go of the profile", async () => {
    const first = await loopbackFor(await temporaryProfile());
    const port = Number(new URL(first.origin).port);
    const profile = await temporaryProfile();
    expect(await startLoopback({ ...options, port, dataFolder: profile })).toEqual({
      ok: false,
      error: { kind: "port-taken", port },
    });
    await (await loopbackFor(profile)).stop();
    await first.stop();
  });

  it("asks an open window to finish before it ends", async () => {
    const profile = await temporaryProfile();
    const loopback = await loopbackFor(profile, { quitPatienceMs: 60_000 });
    const cookie = await enter(loopback);
    const asked = new Promise<string>((resolve) => {
      const call = get(`${loopback.origin}/events`, { headers: { Cookie: cookie } }, (response) => {
        response.on("data", (chunk: Buffer) => {
          if (chunk.toString().includes("quit-requested")) resolve(chunk.toString());
          else void stop();
        });
      });
      call.on("error", () => undefined);
    });
    let stopped: Promise<void> | null = null;
    const stop = async () => {
      stopped ??= loopback.stop();
    };
    expect(await asked).toBe('data: {"kind":"quit-requested"}\n\n');
    const [entry] = entries(1);
    expect(await callHost(loopback, cookie, "journal.append", appendInput(entry!))).toMatchObject({ ok: true });
    expect(await callHost(loopback, cookie, "quitReady", null)).toEqual({ ok: true, value: null });
    await stopped;
    const after = await loopbackFor(profile);
    expect(await callHost(after, await enter(after), "journal.head", null)).toMatchObject({
      ok: true,
      value: { seq: 1 },
    });
    await after.stop();
  });
});
