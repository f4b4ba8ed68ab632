import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { IDENTITY } from "#shared/host/identity.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { dataFolder } from "../services/data-folder.ts";
import { nodeFileSystem } from "../services/node-file-system.ts";
import { createRendererFiles } from "../services/renderer-files.ts";
import { describeFailure } from "./describe-failure.ts";
import { openWithSystem } from "./open-with-system.ts";
import { servePageFrom } from "./serve-page.ts";
import { type Loopback, startLoopback } from "./start-loopback.ts";

/**
 * Starts Duebook for a browser and prints its address in one line. `--sample` opens the sample company, `--no-open`
 * only prints, `--no-runtime` says why it is not a window of its own. DUEBOOK_SECOND_PLACE names a folder for snapshots.
 */
async function main(): Promise<void> {
  const flags = new Set(process.argv.slice(2));
  const isSample = flags.has("--sample");
  const running: Loopback[] = [];
  const started = await start(isSample, running);
  if (!started.ok) {
    process.stderr.write(`${describeFailure(started.error)}\n`);
    process.exitCode = 1;
    return;
  }
  endOnSignals(running);
  const { address } = started.value;
  const how = flags.has("--no-runtime") ? "Electron has no runtime here, so Duebook runs" : "Duebook runs";
  process.stdout.write(`${how} in your browser: ${address}\n`);
  if (!flags.has("--no-open")) await openWithSystem(address);
}

type Started = Awaited<ReturnType<typeof startLoopback>>;

async function start(sample: boolean, running: Loopback[]): Promise<Started> {
  const files = createRendererFiles(fileURLToPath(new URL("../renderer", import.meta.url)));
  let besides: Promise<Started> | null = null;
  const started = await startLoopback({
    fs: nodeFileSystem,
    port: portOf(sample),
    dataFolder: dataFolder({ platform: process.platform, home: homedir(), env: process.env, sample }),
    sample,
    servePage: servePageFrom(files),
    now: () => new Date(),
    ...(process.env.DUEBOOK_SECOND_PLACE ? { secondPlace: process.env.DUEBOOK_SECOND_PLACE } : {}),
    openPath: openWithSystem,
    openSample: async () => {
      besides ??= start(true, running);
      const opened = await besides;
      if (opened.ok) return succeed({ address: opened.value.address });
      besides = null;
      return fail({ kind: "refused", detail: describeFailure(opened.error) });
    },
  });
  if (started.ok) running.push(started.value);
  return started;
}

/** The port is half of the origin that owns the store, so it is fixed; tests may have one of their own. */
function portOf(sample: boolean): number {
  const given = Number(process.env.DUEBOOK_PORT);
  if (Number.isInteger(given) && given > 0 && given < 65_535) return sample ? given + 1 : given;
  return sample ? IDENTITY.sampleLoopbackPort : IDENTITY.loopbackPort;
}

/** The first signal ends in an orderly way, a second one at once. */
function endOnSignals(running: readonly Loopback[]): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(130);
      isEnding = true;
      Promise.allSettled(running.map(({ stop }) => stop())).then(() => process.exit(0));
    });
  }
}

await main();
