import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import type { ReportSection } from "#renderer/documents/report-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { APPLICATION_SECTIONS, type ApplicationQuestion } from "#shared/credit/credit-application.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import type { Customer } from "#shared/ledger/customer.ts";

/** Prints the credit application as a form to fill in and sign. */
export function useApplicationPrint(): (customer: Customer) => Promise<void> {
  const { host } = useStore();
  const company = useBook().setting("company");
  return useCallback(
    async (customer) => {
      const title = `Application for credit with ${company.name || "us"}`;
      const drawn = await renderDocuments(
        [
          {
            kind: "report",
            title,
            sender: company.name,
            locale: company.locale,
            lines: [
              `For ${customer.name}. Please fill in, sign and return this form.`,
              `Our terms of payment: ${describeTerms(customer.terms)}. Invoices paid after their due date may bear interest and costs as the law allows.`,
            ],
            sections: APPLICATION_SECTIONS.map(({ title: heading, questions }) => formSection(heading, questions)),
          },
        ],
        { title, author: company.name, createdAt: readClock().at },
        { isShort: true },
      );
      if (!drawn.ok) {
        if (drawn.error.kind === "failed") complain(`The form could not be made: ${drawn.error.detail}`);
        return;
      }
      const printed = await host.print({ bytes: drawn.value.bytes, title });
      if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
    },
    [company, host],
  );
}

function formSection(title: string, questions: readonly ApplicationQuestion[]): ReportSection {
  return {
    kind: "table",
    title,
    note: "",
    columns: [
      { head: "", isNumber: false },
      { head: "", isNumber: false },
    ],
    rows: questions.map(({ label, kind, hint }) => [
      hint ? `${label} (${hint})` : label,
      kind === "long" ? "\n\n" : kind === "yes-no" ? "Yes / No" : "\n",
    ]),
    total: [],
  };
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
