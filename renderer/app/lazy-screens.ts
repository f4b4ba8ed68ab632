import { type ComponentType, lazy } from "react";

/** Screens that come when they are first opened; Today and the lists are there from the start. */
const load = {
  bank: () => import("#renderer/features/bank/bank-screen.tsx"),
  agencies: () => import("#renderer/features/cases/agencies-screen.tsx"),
  agency: () => import("#renderer/features/cases/agency-screen.tsx"),
  case: () => import("#renderer/features/cases/case-screen.tsx"),
  cases: () => import("#renderer/features/cases/cases-screen.tsx"),
  costs: () => import("#renderer/features/cases/costs-screen.tsx"),
  decide: () => import("#renderer/features/cases/decide-screen.tsx"),
  customer: () => import("./customer-route.tsx"),
  disputes: () => import("#renderer/features/disputes/disputes-screen.tsx"),
  evidence: () => import("#renderer/features/evidence/evidence-screen.tsx"),
  forms: () => import("./form-host.tsx"),
  help: () => import("#renderer/features/help/help-screen.tsx"),
  history: () => import("#renderer/features/history/history-screen.tsx"),
  imports: () => import("#renderer/features/imports/imports-screen.tsx"),
  calculator: () => import("#renderer/features/interest/calculator-screen.tsx"),
  claims: () => import("#renderer/features/interest/claim-run-screen.tsx"),
  letter: () => import("#renderer/features/letters/letter-screen.tsx"),
  letters: () => import("#renderer/features/letters/letters-screen.tsx"),
  newLetter: () => import("#renderer/features/letters/new-letter-screen.tsx"),
  run: () => import("#renderer/features/letters/run/run-screen.tsx"),
  statements: () => import("#renderer/features/letters/statements/statements-screen.tsx"),
  newPlan: () => import("#renderer/features/plans/new-plan-screen.tsx"),
  plan: () => import("#renderer/features/plans/plan-screen.tsx"),
  plans: () => import("#renderer/features/plans/plans-screen.tsx"),
  replay: () => import("#renderer/features/policies/replay-screen.tsx"),
  privacy: () => import("#renderer/features/privacy/privacy-screen.tsx"),
  reports: () => import("#renderer/features/reports/reports-screen.tsx"),
  settings: () => import("./settings-route.tsx"),
  firstRun: () => import("./first-run.tsx"),
};

/** What is most likely opened next is fetched while nobody waits for it. */
export function fetchUsualScreens(): void {
  const fetchThem = () => void Promise.all([load.customer(), load.forms(), load.letters(), load.newLetter()]);
  if (typeof requestIdleCallback === "function") requestIdleCallback(fetchThem, { timeout: 5_000 });
  else setTimeout(fetchThem, 2_000);
}

const later = <Props, Key extends string>(
  from: () => Promise<{ readonly [Name in Key]: ComponentType<Props> }>,
  name: Key,
) => lazy(() => from().then((module) => ({ default: module[name] })));

export const BankScreen = later(load.bank, "BankScreen");
export const AgenciesScreen = later(load.agencies, "AgenciesScreen");
export const AgencyScreen = later(load.agency, "AgencyScreen");
export const CaseScreen = later(load.case, "CaseScreen");
export const CasesScreen = later(load.cases, "CasesScreen");
export const CostsScreen = later(load.costs, "CostsScreen");
export const DecideScreen = later(load.decide, "DecideScreen");
export const CustomerRoute = later(load.customer, "CustomerRoute");
export const DisputesScreen = later(load.disputes, "DisputesScreen");
export const EvidenceScreen = later(load.evidence, "EvidenceScreen");
export const FirstRun = later(load.firstRun, "FirstRun");
export const FormHost = later(load.forms, "FormHost");
export const HelpScreen = later(load.help, "HelpScreen");
export const HistoryScreen = later(load.history, "HistoryScreen");
export const ImportsScreen = later(load.imports, "ImportsScreen");
export const CalculatorScreen = later(load.calculator, "CalculatorScreen");
export const ClaimRunScreen = later(load.claims, "ClaimRunScreen");
export const LetterScreen = later(load.letter, "LetterScreen");
export const LettersScreen = later(load.letters, "LettersScreen");
export const NewLetterScreen = later(load.newLetter, "NewLetterScreen");
export const RunScreen = later(load.run, "RunScreen");
export const StatementsScreen = later(load.statements, "StatementsScreen");
export const NewPlanScreen = later(load.newPlan, "NewPlanScreen");
export const PlanScreen = later(load.plan, "PlanScreen");
export const PlansScreen = later(load.plans, "PlansScreen");
export const ReplayScreen = later(load.replay, "ReplayScreen");
export const PrivacyScreen = later(load.privacy, "PrivacyScreen");
export const ReportsScreen = later(load.reports, "ReportsScreen");
export const SettingsRoute = later(load.settings, "SettingsRoute");
