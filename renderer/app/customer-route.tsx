import { CreditTab } from "#renderer/features/credit/credit-tab.tsx";
import { CustomerScreen, type CustomerTab } from "#renderer/features/customers/customer-screen.tsx";
import { DisputesTab } from "#renderer/features/disputes/disputes-tab.tsx";
import { HistoryTab } from "#renderer/features/history/history-tab.tsx";
import { InterestFigures, InterestTab, interestTabCount } from "#renderer/features/interest/interest-tab.tsx";
import { LettersTab } from "#renderer/features/letters/letters-tab.tsx";
import { PlansTab } from "#renderer/features/plans/plans-tab.tsx";
import { ChasingTab } from "#renderer/features/today/chasing-tab.tsx";

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
  { id: "interest", label: "Interest", count: interestTabCount, render: (id) => <InterestTab customerId={id} /> },
  {
    id: "credit",
    label: "Credit",
    count: (book, id) => book.forCustomer("credit", id).length,
    render: (id) => <CreditTab customerId={id} />,
  },
  { id: "history", label: "History", count: () => 0, render: (id) => <HistoryTab customerId={id} /> },
];

/** The page of one customer with the tabs of every topic. */
export function CustomerRoute({ id, tab }: { readonly id: string; readonly tab: string }) {
  return <CustomerScreen id={id} tab={tab} tabs={TABS} figures={<InterestFigures customerId={id} />} />;
}
