import { join } from "node:path";
import * as z from "zod";
import type { SmtpHost, SmtpServer, SmtpStatus } from "#shared/host/smtp.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "../file-system.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { readSealedJson, sealJson } from "../sealed-json.ts";
import { writeDurably } from "../write-file.ts";
import { type SendMail, sendMail } from "./send-mail.ts";

/** The system's key store. Where there is none the password lives in memory until the program ends. */
export type PasswordSafe = {
  readonly isAvailable: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => Promise<string>;
};

export type SmtpOptions = {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly passwordSafe: PasswordSafe | null;
  readonly send?: SendMail;
};

const serverShape = z.strictObject({
  host: z.string(),
  port: z.int(),
  security: z.enum(["tls", "starttls", "none"]),
  user: z.string(),
});

/**
 * Sending e-mail through the user's own server. Off until a server is set; while it is off no connection is ever made.
 * The server's name lies in the data folder, the password only in the system's key store or in memory, never in a file
 * anyone could read, and never in the books, the journal or a backup.
 */
export function createSmtp({ fs, dataFolder, passwordSafe, send = sendMail }: SmtpOptions): SmtpHost {
  const serverPath = join(dataFolder, "mail-server.json");
  const passwordPath = join(dataFolder, "mail-password.sealed");
  const inTurn = oneAtATime();
  /** Given since the program was started; empty: not given. */
  let given = "";

  const readServer = async (): Promise<SmtpServer | null> => {
    const parsed = serverShape.safeParse(await readSealedJson(fs, serverPath));
    return parsed.success ? parsed.data : null;
  };
  const canKeep = async () => (await passwordSafe?.isAvailable()) ?? false;
  const kept = async (): Promise<string> => {
    if (!passwordSafe || (await fs.size(passwordPath)) === null) return "";
    // A key store that was exchanged or reset cannot open it any more: the user is asked again.
    return passwordSafe.open(await fs.read(passwordPath)).catch(() => "");
  };
  const password = async () => given || (await kept());
  const status = async (): Promise<SmtpStatus> => {
    const server = await readServer();
    const isKept = server !== null && (await kept()) !== "";
    const hasPassword = server !== null && (server.user === "" || given !== "" || isKept);
    return { server, hasPassword, canKeep: await canKeep(), isKept };
  };
  const keepPassword = async (text: string, keep: boolean) => {
    given = text;
    if (keep && passwordSafe && (await canKeep())) await writeDurably(fs, passwordPath, await passwordSafe.seal(text));
    else await fs.remove(passwordPath);
  };
  const configure: SmtpHost["configure"] = async ({ server, password: text, keep }) => {
    try {
      if (server === null) {
        given = "";
        await fs.remove(passwordPath);
        await fs.remove(serverPath);
      } else {
        const before = await readServer();
        // A password never goes to another server than the one it was given for.
        const isOther = before?.host !== server.host || before.user !== server.user;
        if (text !== null) await keepPassword(text, keep);
        else if (isOther) await keepPassword("", false);
        await writeDurably(fs, serverPath, sealJson(server));
      }
      return succeed(await status());
    } catch (error) {
      return fail(hostFailure(error));
    }
  };
  return {
    status: async () => {
      try {
        return succeed(await status());
      } catch (error) {
        return fail(hostFailure(error));
      }
    },
    configure: (input) => inTurn(() => configure(input)),
    send: (input) =>
      inTurn(async () => {
        const server = await readServer().catch(() => null);
        if (server === null) return succeed({ kind: "not-sent", why: "off", detail: "", mayHaveGone: false });
        const pass = server.user === "" ? "" : await password();
        if (server.user !== "" && pass === "") {
          return succeed({ kind: "not-sent", why: "no-password", detail: "", mayHaveGone: false });
        }
        return succeed(await send(server, pass, input));
      }),
  };
}
