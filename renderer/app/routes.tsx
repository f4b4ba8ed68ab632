import { Redirect, Route, Switch } from "wouter";
import { CustomerScreen } from "#renderer/features/customers/customer-screen.tsx";
import { CustomersScreen } from "#renderer/features/customers/customers-screen.tsx";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { InvoicesScreen } from "#renderer/features/invoices/invoices-screen.tsx";
import { AgeingSection } from "#renderer/features/settings/ageing-section.tsx";
import { AppearanceSection } from "#renderer/features/settings/appearance-section.tsx";
import { CompanySection } from "#renderer/features/settings/company-section.tsx";
import { DataSection } from "#renderer/features/settings/data-section.tsx";
import { PeopleSection } from "#renderer/features/settings/people-section.tsx";
import { SettingsScreen, type SettingsSection } from "#renderer/features/settings/settings-screen.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

const SETTINGS: readonly SettingsSection[] = [
  { id: "company", label: "Your company", render: () => <CompanySection /> },
  { id: "people", label: "People", render: () => <PeopleSection /> },
  { id: "ageing", label: "Ageing", render: () => <AgeingSection /> },
  { id: "data", label: "Data and backups", render: () => <DataSection /> },
  { id: "look", label: "Look", render: () => <AppearanceSection /> },
];

/** Which screen is at which address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={paths.customers()} replace />
      </Route>
      <Route path="/customers">
        <CustomersScreen />
      </Route>
      <Route path="/customers/:id/:tab">
        {({ id, tab }) => <CustomerScreen key={id} id={id} tab={tab} tabs={[]} />}
      </Route>
      <Route path="/invoices">
        <InvoicesScreen />
      </Route>
      <Route path="/import">
        <ImportsScreen />
      </Route>
      <Route path="/settings/:section">
        {({ section }) => <SettingsScreen section={section} sections={SETTINGS} />}
      </Route>
      <Route>
        <EmptyState title="There is no such screen">Choose one at the left.</EmptyState>
      </Route>
    </Switch>
  );
}
