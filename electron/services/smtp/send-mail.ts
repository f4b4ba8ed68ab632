import { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import type { SmtpOutcome, SmtpServer } from "#shared/host/smtp.ts";
import { type Stage, smtpFault } from "./smtp-fault.ts";

export type Message = { readonly from: string; readonly to: string; readonly bytes: Uint8Array };

export type SendMail = (server: SmtpServer, password: string, message: Message) => Promise<SmtpOutcome>;

export type SendMailOptions = {
  /** Certificates to trust beside the system's, for tests. */
  readonly ca?: string;
  readonly patienceMs?: number;
};

const PATIENCE_MS = 30_000;

/**
 * Hands one message over to the user's server in a connection of its own. The certificate must be right, TLS 1.2 at
 * least; with `starttls` nothing is said before the line is encrypted. The message goes as it is: no header is added.
 */
export function createSendMail({ ca, patienceMs = PATIENCE_MS }: SendMailOptions = {}): SendMail {
  return async (server, password, { from, to, bytes }) => {
    const transport = createTransport({
      host: server.host,
      port: server.port,
      secure: server.security === "tls",
      requireTLS: server.security === "starttls",
      ignoreTLS: server.security === "none",
      ...(server.user === "" ? {} : { auth: { user: server.user, pass: password } }),
      tls: { minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
      name: "duebook",
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      dnsTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    let stage: Stage = "before";
    const message = new PassThrough();
    message.once("resume", () => {
      stage = "within";
    });
    message.once("end", () => {
      stage = "after";
    });
    message.end(bytes);
    try {
      const info = await transport.sendMail({ envelope: { from, to: [to], size: bytes.byteLength }, raw: message });
      return { kind: "sent", reply: info.response ?? "" };
    } catch (error) {
      return smtpFault(error, password, stage);
    } finally {
      transport.close();
    }
  };
}

export const sendMail: SendMail = createSendMail();
