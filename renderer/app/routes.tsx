import { Redirect, Route, Switch } from "wouter";
import { CustomerScreen, type CustomerTab } from "#renderer/features/customers/customer-screen.tsx";
import { CustomersScreen } from "#renderer/features/customers/customers-screen.tsx";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { CalculatorScreen } from "#renderer/features/interest/calculator-screen.tsx";
import { ClaimRunScreen } from "#renderer/features/interest/claim-run-screen.tsx";
import { InterestTab, interestTabCount } from "#renderer/features/interest/interest-tab.tsx";
import { InvoicesScreen } from "#renderer/features/invoices/invoices-screen.tsx";
import { LetterScreen } from "#renderer/features/letters/letter-screen.tsx";
import { LettersScreen } from "#renderer/features/letters/letters-screen.tsx";
import { LettersTab } from "#renderer/features/letters/letters-tab.tsx";
import { NewLetterScreen } from "#renderer/features/letters/new-letter-screen.tsx";
import { SettingsScreen } from "#renderer/features/settings/settings-screen.tsx";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { LetterKind } from "#shared/letters/rows.ts";
import { SETTINGS_SECTIONS } from "./settings-sections.tsx";

const TABS: readonly CustomerTab[] = [
  {
    id: "letters",
    label: "Letters",
    count: (book, id) => book.forCustomer("letters", id).length,
    render: (id) => <LettersTab customerId={id} />,
  },
  { id: "interest", label: "Interest", count: interestTabCount, render: (id) => <InterestTab customerId={id} /> },
];

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
