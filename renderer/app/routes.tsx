import { Redirect, Route, Switch, useSearchParams } from "wouter";
import { CustomersScreen } from "#renderer/features/customers/customers-screen.tsx";
import { InvoicesScreen } from "#renderer/features/invoices/invoices-screen.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { LetterKind } from "#shared/letters/rows.ts";

import {
  AgenciesScreen,
  AgencyScreen,
  BankScreen,
  CalculatorScreen,
  CaseScreen,
  CasesScreen,
  ClaimRunScreen,
  CostsScreen,
  CustomerRoute,
  DecideScreen,
  DisputesScreen,
  EvidenceScreen,
  HelpScreen,
  HistoryScreen,
  ImportsScreen,
  LetterScreen,
  LettersScreen,
  NewLetterScreen,
  NewPlanScreen,
  PlanScreen,
  PlansScreen,
  PrivacyScreen,
  ReplayScreen,
  ReportsScreen,
  RunScreen,
  SettingsRoute,
  StatementsScreen,
} from "./lazy-screens.ts";

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
      <Route path="/customers/:id/:tab">{({ id, tab }) => <CustomerRoute key={id} id={id} tab={tab} />}</Route>
      <Route path="/invoices">
        <InvoicesScreen />
      </Route>
      <Route path="/letters">
        <LettersScreen />
      </Route>
      <Route path="/letters/statements">
        <StatementsScreen />
      </Route>
      <Route path="/letters/run">
        <RunScreen />
      </Route>
      <Route path="/letters/replay">
        <ReplayScreen />
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
      <Route path="/cases/agencies">
        <AgenciesScreen />
      </Route>
      <Route path="/cases/agencies/:id">{({ id }) => <AgencyScreen key={id} agencyId={id} />}</Route>
      <Route path="/cases/costs">
        <CostsScreen />
      </Route>
      <Route path="/cases/decide/:id">{({ id }) => <DecideScreen customerId={id} />}</Route>
      <Route path="/cases/:id">{({ id }) => <CaseScreen caseId={id} />}</Route>
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
      <Route path="/evidence/:customerId">
        {({ customerId }) => <EvidenceScreen key={customerId} customerId={customerId} />}
      </Route>
      <Route path="/privacy/:customerId">
        {({ customerId }) => <PrivacyScreen key={customerId} customerId={customerId} />}
      </Route>
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
      <Route path="/settings/:section">{({ section }) => <SettingsRoute section={section} />}</Route>
      <Route>
        <EmptyState title="There is no such screen">Choose one at the left.</EmptyState>
      </Route>
    </Switch>
  );
}
