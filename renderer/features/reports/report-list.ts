/** The reports, in the order of their tabs. */
export const REPORTS = [
  { id: "overview", label: "Overview" },
  { id: "aged", label: "Aged debtors" },
  { id: "cash", label: "Cash" },
  { id: "late-payers", label: "Late payers" },
  { id: "signs", label: "Early warning" },
  { id: "prediction", label: "Prediction" },
  { id: "team", label: "Team" },
  { id: "bad-debt", label: "Bad debt" },
  { id: "reviews", label: "Reviews" },
  { id: "policy", label: "Policy review" },
] as const;

export type ReportId = (typeof REPORTS)[number]["id"];

export function isReportId(id: string): id is ReportId {
  return REPORTS.some((report) => report.id === id);
}
