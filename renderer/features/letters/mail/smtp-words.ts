import type { SmtpFault, SmtpOutcome, SmtpServer } from "#shared/host/smtp.ts";

const WORDS: Readonly<Record<SmtpFault, string>> = {
  off: "Sending is off. Set your mail server in Settings, E-mail.",
  "no-password": "The password of the mail server is not known. Type it and send again.",
  "login-refused": "The mail server refused the name or the password. Check both in Settings, E-mail.",
  "sender-refused": "The mail server does not send for your company's address. Check it in Settings, Your company.",
  "recipient-refused": "The mail server does not take this address. Check it with the customer.",
  "message-refused": "The mail server refused the message.",
  "too-large": "The message is larger than the mail server takes. Send it by post or from your mail program.",
  "no-connection": "The mail server cannot be reached. Check its name, the port and your connection.",
  "not-secure":
    "No secure line to the mail server: its certificate or encryption is not right. Nothing was said to it.",
  dropped: "The line to the mail server broke. Nothing was sent.",
};

const MAY_HAVE_GONE =
  "The line broke after the message was handed over: it may have gone. Look in your mailbox before you send it again.";

/** How a hand-over went, in one sentence. */
export function smtpWords(outcome: Exclude<SmtpOutcome, { readonly kind: "sent" }>): string {
  return outcome.mayHaveGone ? MAY_HAVE_GONE : WORDS[outcome.why];
}

/** Faults of the server, not of one message: the rest of the messages would fail in the same way. */
export function endsSending(why: SmtpFault): boolean {
  return ["off", "no-password", "login-refused", "sender-refused", "no-connection", "not-secure"].includes(why);
}

/** `mail.example.com, port 587, encrypted`. */
export function serverWords({ host, port, security, user }: SmtpServer): string {
  const line = security === "none" ? "not encrypted" : "encrypted";
  return `${host}, port ${port}, ${line}${user === "" ? "" : `, as ${user}`}`;
}
