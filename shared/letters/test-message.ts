import { emailDraft, type Mailbox } from "./email-draft.ts";

/** A message to oneself that shows the mail server is set right. It holds nothing of any customer. */
export function testMessage(self: Mailbox, at: { readonly at: string; readonly offset: number }): string {
  return emailDraft({
    from: self,
    to: self,
    subject: "Duebook: test message",
    body: "This message shows that Duebook can send letters through your mail server.\n",
    attachment: null,
    messageId: `test.${at.at.replace(/\D/g, "")}@${self.email.split("@")[1] ?? "duebook.invalid"}`,
    isDraft: false,
    at,
  });
}
