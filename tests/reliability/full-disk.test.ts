import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runs } from "#tests/support/runs.ts";
import { expectWhole } from "./support/check-books.ts";
import { call, createComputer } from "./support/computer.ts";
import { delay, randomFor, SEED } from "./support/seed.ts";

const DISK_MB = 400;

/** A small disk of its own; null where this user may not mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "duebook-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = mountSmallDisk();

afterAll(() => {
  if (!disk) return;
  execFileSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Fills the disk but for `leftBytes`. */
function fill(folder: string, leftBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(join(folder, "filler"), new Uint8Array(Math.max(0, bavail * bsize - leftBytes)));
  } catch (error) {
    // The browser wrote something meanwhile: then the disk is full to the last byte.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

if (disk) {
  test("P3: on a full disk nothing that said saved is lost, it says so, and it opens again once there is space", async () => {
    const random = randomFor("P3");
    const computer = await createComputer(disk);
    for (let round = 1; round <= runs(1); round += 1) {
      const page = await computer.open();
      await expectWhole(page, computer, `round ${round}`);
      await call(page, "write", SEED + round, 10);
      fill(disk, Math.floor(random() * 300_000));
      const writing = call(page, "write", SEED - round, 4000);
      await Promise.race([writing, delay(4000 + random() * 2000)]);
      if (round % 2 === 1) await computer.kill("both");
      await computer.close();
      await writing.catch(() => null);
      const full = await computer.open();
      expect(await call(full, "start"), `round ${round}, seed ${SEED}`).toMatchObject({
        kind: "stopped",
        problem: "disk-low",
      });
      await computer.close();
      rmSync(join(disk, "filler"));
      const freed = await computer.open();
      await expectWhole(freed, computer, `round ${round}, space freed`);
      await computer.close();
    }
    await computer.remove();
  });
} else {
  test("P3 is not run here: this user may not mount a small disk", () => {
    console.warn("P3 (full disk) was NOT run: mounting a tmpfs needs root.");
  });
}
