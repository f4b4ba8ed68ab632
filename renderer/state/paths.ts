/** Addresses of the screens, so that no feature spells another one's. */
export const paths = {
  today: () => "/today",
  customers: () => "/customers",
  customer: (id: string, tab = "timeline") => `/customers/${id}/${tab}`,
  invoices: () => "/invoices",
  letters: () => "/letters",
  statements: () => "/letters/statements",
  policyReplay: () => "/letters/replay",
  letterRun: () => "/letters/run",
  /** With a dispute or an offer, the letter is about that one; else about the latest. */
  newLetter: (customerId: string, kind: string, aboutId = "") =>
    `/letters/new/${customerId}/${kind}${aboutId === "" ? "" : `?about=${encodeURIComponent(aboutId)}`}`,
  letter: (id: string) => `/letters/view/${id}`,
  disputes: () => "/disputes",
  dispute: (id: string) => `/disputes/${id}`,
  plans: () => "/plans",
  plan: (id: string) => `/plans/${id}`,
  newPlan: (customerId: string) => `/plans/new/${customerId}`,
  cases: () => "/cases",
  case: (id: string) => `/cases/${id}`,
  decide: (customerId: string) => `/cases/decide/${customerId}`,
  agencies: () => "/cases/agencies",
  agency: (id: string) => `/cases/agencies/${id}`,
  caseCosts: () => "/cases/costs",
  reports: (report = "") => (report ? `/reports/${report}` : "/reports"),
  calculator: () => "/calculator",
  claims: () => "/claims",
  bank: () => "/bank",
  import: () => "/import",
  settings: (section = "company") => `/settings/${section}`,
  privacy: (customerId: string) => `/privacy/${customerId}`,
  /** With a case, its invoices are chosen already. */
  evidence: (customerId: string, caseId = "") =>
    caseId ? `/evidence/${customerId}?case=${encodeURIComponent(caseId)}` : `/evidence/${customerId}`,
  history: () => "/history",
  help: (page = "start") => `/help/${page}`,
} as const;
