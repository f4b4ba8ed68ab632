import { useCallback } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import type { ReportSection } from "#renderer/documents/report-document.ts";
import { APPLICATION_SECTIONS, type ApplicationQuestion } from "#shared/credit/credit-application.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import type { Customer } from "#shared/ledger/customer.ts";

/** Prints the credit application as a form to fill in and sign. */
export function useApplicationPrint(): (customer: Customer) => Promise<void> {
  const { printReport } = useOutput();
  const company = useBook().setting("company");
  return useCallback(
    (customer) =>
      printReport({
        title: `Application for credit with ${company.name || "us"}`,
        lines: [
          `For ${customer.name}. Please fill in, sign and return this form.`,
          `Our terms of payment: ${describeTerms(customer.terms)}. Invoices paid after their due date may bear interest and costs as the law allows.`,
        ],
        sections: APPLICATION_SECTIONS.map(({ title: heading, questions }) => formSection(heading, questions)),
      }),
    [company, printReport],
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
