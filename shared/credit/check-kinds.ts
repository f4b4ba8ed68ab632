/** What was looked up: `facts.check` of a credit record of kind `check`. */
export const CHECK_KINDS = [
  { id: "agency-report", label: "Credit agency report" },
  { id: "accounts", label: "Company accounts" },
  { id: "trade-reference", label: "Trade reference" },
  { id: "bank-reference", label: "Bank reference" },
  { id: "identity", label: "Identity of the legal entity" },
  { id: "other", label: "Other check" },
] as const;

export type CheckKind = (typeof CHECK_KINDS)[number]["id"];

export function checkLabel(id: string): string {
  return CHECK_KINDS.find((kind) => kind.id === id)?.label ?? "Credit check";
}
