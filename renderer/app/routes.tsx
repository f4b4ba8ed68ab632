import { lazy } from "react";
import { Redirect, Route, Switch, useSearchParams } from "wouter";
import { BankScreen } from "#renderer/features/bank/bank-screen.tsx";
import { CasesScreen } from "#renderer/features/cases/cases-screen.tsx";
import { CustomerScreen, type CustomerTab } from "#renderer/features/customers/customer-screen.tsx";
import { CustomersScreen } from "#renderer/features/customers/customers-screen.tsx";
import { DisputesScreen } from "#renderer/features/disputes/disputes-screen.tsx";
import { DisputesTab } from "#renderer/features/disputes/disputes-tab.tsx";
import { HelpScreen } from "#renderer/features/help/help-screen.tsx";
import { HistoryScreen, HistoryTab } from "#renderer/features/history/history-screen.tsx";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { CalculatorScreen } from "#renderer/features/interest/calculator-screen.tsx";
import { ClaimRunScreen } from "#renderer/features/interest/claim-run-screen.tsx";
import { InterestTab, interestTabCount } from "#renderer/features/interest/interest-tab.tsx";
import { InvoicesScreen } from "#renderer/features/invoices/invoices-screen.tsx";
import { LetterScreen } from "#renderer/features/letters/letter-screen.tsx";
import { LettersScreen } from "#renderer/features/letters/letters-screen.tsx";
import { LettersTab } from "#renderer/features/letters/letters-tab.tsx";
import { NewLetterScreen } from "#renderer/features/letters/new-letter-screen.tsx";
import { RunScreen } from "#renderer/features/letters/run/run-screen.tsx";
import { NewPlanScreen } from "#renderer/features/plans/new-plan-screen.tsx";
import { PlanScreen } from "#renderer/features/plans/plan-screen.tsx";
import { PlansScreen } from "#renderer/features/plans/plans-screen.tsx";
import { PlansTab } from "#renderer/features/plans/plans-tab.tsx";
import { SettingsScreen } from "#renderer/features/settings/settings-screen.tsx";
import { ChasingTab } from "#renderer/features/today/chasing-tab.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { LetterKind } from "#shared/letters/rows.ts";
import { SETTINGS_SECTIONS } from "./settings-sections.tsx";

/** Charts are heavy and come with the first report. */
const ReportsScreen = lazy(() =>
  import("#renderer/features/reports/reports-screen.tsx").then((module) => ({ default: module.ReportsScreen })),
);

const TABS: readonly CustomerTab[] = [
  { id: "chasing", label: "Chasing", count: () => 0, render: (id) => <ChasingTab customerId={id} /> },
  {
    id: "disputes",
    label: "Disputes",
    count: (book, id) => book.forCustomer("disputes", id).length,
    render: (id) => <DisputesTab customerId={id} />,
  },
  {
    id: "plans",
    label: "Plans",
    count: (book, id) => book.forCustomer("plans", id).length,
    render: (id) => <PlansTab customerId={id} />,
  },
  {
    id: "letters",
    label: "Letters",
    count: (book, id) => book.forCustomer("letters", id).length,
    render: (id) => <LettersTab customerId={id} />,
  },
  { id: "history", label: "History", count: () => 0, render: (id) => <HistoryTab customerId={id} /> },
  { id: "interest", label: "Interest", count: interestTabCount, render: (id) => <InterestTab customerId={id} /> },
];

/** A plan may replace an earlier one: `?replaces=`. */
function NewPlanRoute({ customerId }: { readonly customerId: string }) {
  const [search] = useSearchParams();
  return <NewPlanScreen customerId={customerId} replacesId={search.get("replaces") ?? ""} />;
}

/** Which screen is at which address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={paths.today()} replace />
      </Route>
      <Route path="/today">
        <TodayScreen />
      </Route>
      <Route path="/customers">
        <CustomersScreen />
      </Route>
      <Route path="/customers/:id/:tab">
        {({ id, tab }) => <CustomerScreen key={id} id={id} tab={tab} tabs={TABS} />}
      </Route>
      <Route path="/invoices">
        <InvoicesScreen />
      </Route>
      <Route path="/letters">
        <LettersScreen />
      </Route>
      <Route path="/letters/run">
        <RunScreen />
      </Route>
      <Route path="/disputes">
        <DisputesScreen />
      </Route>
      <Route path="/disputes/:id">{({ id }) => <DisputesScreen openId={id} />}</Route>
      <Route path="/plans">
        <PlansScreen />
      </Route>
      <Route path="/plans/new/:customerId">{({ customerId }) => <NewPlanRoute customerId={customerId} />}</Route>
      <Route path="/plans/:id">{({ id }) => <PlanScreen planId={id} />}</Route>
      <Route path="/cases">
        <CasesScreen />
      </Route>
      <Route path="/cases/:id">{({ id }) => <CasesScreen openId={id} />}</Route>
      <Route path="/letters/new/:customerId/:kind">
        {({ customerId, kind }) => <NewLetterScreen customerId={customerId} kind={kind as LetterKind} />}
      </Route>
      <Route path="/letters/view/:id">{({ id }) => <LetterScreen id={id} />}</Route>
      <Route path="/calculator">
        <CalculatorScreen />
      </Route>
      <Route path="/claims">
        <ClaimRunScreen />
      </Route>
      <Route path="/help/:page">{({ page }) => <HelpScreen page={page} />}</Route>
      <Route path="/history">
        <HistoryScreen />
      </Route>
      <Route path="/reports">
        <ReportsScreen report="" />
      </Route>
      <Route path="/reports/:report">{({ report }) => <ReportsScreen report={report} />}</Route>
      <Route path="/bank">
        <BankScreen />
      </Route>
      <Route path="/import">
        <ImportsScreen />
      </Route>
      <Route path="/settings/:section">
        {({ section }) => <SettingsScreen section={section} sections={SETTINGS_SECTIONS} />}
      </Route>
      <Route>
        <EmptyState title="There is no such screen">Choose one at the left.</EmptyState>
      </Route>
    </Switch>
  );
}
