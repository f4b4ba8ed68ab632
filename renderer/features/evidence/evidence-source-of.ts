import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { isOutwardStep } from "#shared/cases/case-words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { EvidenceSource } from "#shared/evidence/evidence-source.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";

/** What a bundle about a customer is made from, out of the open books; null for an unknown customer. */
export function evidenceSourceOf(book: BookReader, customerId: string, asAt: CalendarDate): EvidenceSource | null {
  const file = customerFile(book, customerId);
  if (!file) return null;
  const named = new Set([
    file.customer.agreement.fileId,
    ...file.letters.flatMap((letter) => [letter.fileId, ...letter.steps.map((step) => step.fileId)]),
    ...file.notes.flatMap((note) => note.fileIds),
    ...file.disputes.flatMap((dispute) => dispute.fileIds),
    ...file.plans.flatMap((plan) => plan.steps.map((step) => step.fileId)),
    ...file.cases.flatMap((one) => one.steps.filter((step) => isOutwardStep(one, step)).map((step) => step.fileId)),
  ]);
  return {
    file,
    files: book.all("files").filter((stored) => stored.customerId === customerId || named.has(stored.id)),
    company: book.setting("company"),
    userNames: Object.fromEntries(book.setting("users").map((user) => [user.id, user.name])),
    terms: interestTerms(book.setting("interest"), book.setting("rates")),
    asAt,
  };
}
