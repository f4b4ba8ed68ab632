import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The path of an installed command-line tool. */
export function tool(name) {
  return join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}

/**
 * Runs one step, shows its output only when it fails, and says how long it took.
 * @param {{ name: string, command: string, args: string[], env?: Record<string, string>, isLoud?: boolean }} step
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStep({ name, command, args, env = {}, isLoud = false }) {
  const start = Date.now();
  const output = [];
  const isShell = process.platform === "win32" && command.endsWith(".cmd");
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: isShell,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece) => {
      output.push(piece);
      if (isLoud) process.stdout.write(piece);
    });
  }
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", resolve);
  });
  if (code !== 0 && !isLoud) process.stdout.write(Buffer.concat(output));
  process.stdout.write(
    `${code === 0 ? "ok    " : "FAILED"}  ${name}  (${((Date.now() - start) / 1000).toFixed(1)} s)\n`,
  );
  return code === 0;
}
