import { spawn } from "node:child_process";

/** The command that opens an address or a folder with whatever the user has for it. */
function openCommand(platform: NodeJS.Platform, target: string): readonly [command: string, ...string[]] {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", target];
  if (platform === "darwin") return ["open", target];
  return ["xdg-open", target];
}

/** Opens it, and answers "" once that has begun, or what went wrong. */
export function openWithSystem(target: string): Promise<string> {
  const [command, ...args] = openCommand(process.platform, target);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.once("error", (error) => resolve(error.message));
    child.once("spawn", () => {
      child.unref();
      resolve("");
    });
  });
}
