import type { SmtpFault, SmtpOutcome } from "#shared/host/smtp.ts";

type Thrown = {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
};

/** How far the hand-over had come: nothing of the message, part of it, or all of it without an answer. */
export type Stage = "before" | "within" | "after";

/** What a failed hand-over means. The password never stands in the detail, whatever a server sends back. */
export function smtpFault(error: unknown, password: string, stage: Stage = "before"): SmtpOutcome {
  const thrown: Thrown = typeof error === "object" && error !== null ? error : { message: String(error) };
  const why = faultOf(thrown, stage);
  const text = String(thrown.message ?? "");
  const detail = (password === "" ? text : text.replaceAll(password, "…")).slice(0, 300);
  return { kind: "not-sent", why, detail, mayHaveGone: why === "dropped" && stage === "after" };
}

const NOT_TRUSTED = /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO/;

function faultOf(thrown: Thrown, stage: Stage): SmtpFault {
  const code = String(thrown.code ?? "");
  const command = String(thrown.command ?? "").toUpperCase();
  const reply = Number(thrown.responseCode ?? 0);
  if (reply === 552 || reply === 523) return "too-large";
  if (code === "EAUTH" || code === "ENOAUTH") return "login-refused";
  if (code === "ETLS" || command === "STARTTLS" || NOT_TRUSTED.test(String(thrown.originalCode ?? ""))) {
    return "not-secure";
  }
  if (reply >= 400 && command === "MAIL FROM") return "sender-refused";
  if (reply >= 400 && command === "RCPT TO") return "recipient-refused";
  if (reply >= 400) return "message-refused";
  if (code === "EMESSAGE") return "too-large";
  return stage === "before" && command === "CONN" ? "no-connection" : "dropped";
}
