import type { HostResult } from "./host.ts";

/** A server that takes outgoing mail. Unencrypted only for one on this very computer. */
export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte, usually port 465. `starttls`: asked for before anything is said, usually port 587. */
  readonly security: "tls" | "starttls" | "none";
  /** Empty: the server wants no name and password. */
  readonly user: string;
};

export type SmtpStatus = {
  /** Null: sending is off, and nothing leaves the computer. */
  readonly server: SmtpServer | null;
  /** Whether the password is known now: kept by the system, or given since Duebook was started. */
  readonly hasPassword: boolean;
  /** Whether this computer has a key store in which it can be kept. */
  readonly canKeep: boolean;
  readonly isKept: boolean;
};

/** Why a message did not go. */
export type SmtpFault =
  | "off"
  | "no-password"
  | "login-refused"
  | "sender-refused"
  | "recipient-refused"
  | "message-refused"
  | "too-large"
  | "no-connection"
  | "not-secure"
  | "dropped";

export type SmtpOutcome =
  | { readonly kind: "sent"; readonly reply: string }
  /** `mayHaveGone`: the line broke after the message was handed over, so that nobody can know. */
  | { readonly kind: "not-sent"; readonly why: SmtpFault; readonly detail: string; readonly mayHaveGone: boolean };

/** Sending e-mail without a mail program; off until the user sets a server. The host keeps what it needs, never the page. */
export type SmtpHost = {
  readonly status: () => HostResult<SmtpStatus>;
  /** Null turns it off and forgets the password. `password` null leaves it as it is; `keep` puts it into the key store. */
  readonly configure: (input: {
    readonly server: SmtpServer | null;
    readonly password: string | null;
    readonly keep: boolean;
  }) => HostResult<SmtpStatus>;
  /** Hands one finished message (RFC 5322) over; answers how that went, never that it arrived. */
  readonly send: (input: {
    readonly from: string;
    readonly to: string;
    readonly bytes: Uint8Array;
  }) => HostResult<SmtpOutcome>;
};

/** Whether a server name means this very computer. */
export function isThisComputer(host: string): boolean {
  const name = host.trim().toLowerCase();
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}
