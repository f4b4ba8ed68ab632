import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../../fixtures/smtp", name), "utf8");

export const CERTIFICATE = fixture("localhost-cert.pem");
export const PASSWORD = "correct horse";

export type MailServer = {
  readonly port: number;
  readonly received: {
    readonly from: string;
    readonly to: readonly string[];
    readonly text: string;
    readonly secure: boolean;
  }[];
  readonly logins: string[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

export type MailServerOptions = {
  readonly secure?: boolean;
  /** Closes the line when so much of the message has been read; after all of it, before the answer: `"end"`. */
  readonly dropAt?: "start" | "end";
  readonly hasStartTls?: boolean;
};

/** A mail server on this computer which takes `anna` with the password and refuses what begins with `no-`. */
export async function startMailServer({
  secure = false,
  dropAt,
  hasStartTls = true,
}: MailServerOptions = {}): Promise<MailServer> {
  const received: MailServer["received"] = [];
  const logins: string[] = [];
  let connections = 0;
  const server: SMTPServer = new SMTPServer({
    secure,
    key: fixture("localhost-key.pem"),
    cert: CERTIFICATE,
    authOptional: true,
    allowInsecureAuth: true,
    size: 100_000,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onAuth: (login, _session, done) => {
      logins.push(login.username ?? "");
      if (login.username === "anna" && login.password === PASSWORD) done(null, { user: "anna" });
      else done(new Error(`Wrong password ${login.password ?? ""}`));
    },
    onMailFrom: (address, _session, done) =>
      done(address.address.startsWith("no-") ? new Error("Sender not allowed") : null),
    onRcptTo: (address, _session, done) => done(address.address.startsWith("no-") ? new Error("No such user") : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const cut = () => {
        for (const connection of server.connections)
          (connection as { _socket?: { destroy: () => void } })._socket?.destroy();
      };
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (dropAt === "start") cut();
      });
      stream.on("end", () => {
        if (dropAt === "end") return cut();
        if (stream.sizeExceeded) return done(Object.assign(new Error("Too large"), { responseCode: 552 }));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString("utf8"),
          secure: Boolean(session.secure),
        });
        done(null, "kept as 1");
      });
    },
    disabledCommands: hasStartTls ? [] : ["STARTTLS"],
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.server.address() as AddressInfo).port;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, received, logins, connections: () => connections, close };
}
