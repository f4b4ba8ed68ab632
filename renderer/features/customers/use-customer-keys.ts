import { useEffect } from "react";
import { useLocation } from "wouter";
import { CUSTOMER_ACTS, runCustomerAct } from "#renderer/state/customer-acts.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { isDialogOpen, isTyping } from "#renderer/ui/is-typing.ts";

/** R call, N note, P payment, D dispute, L letter, Esc back to the list; never while typing or with a form open. */
export function useCustomerKeys(customerId: string | null): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!customerId) return;
    const onKey = (event: KeyboardEvent) => {
      const { form, open } = useOpenForm.getState();
      if (form || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return;
      const act = actionFor(event.key.toLowerCase(), customerId, open, navigate);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [customerId, navigate]);
}

type Opener = ReturnType<typeof useOpenForm.getState>["open"];

function actionFor(
  key: string,
  customerId: string,
  open: Opener,
  navigate: (path: string) => void,
): (() => void) | null {
  if (key === "escape") return () => navigate(paths.customers());
  const act = CUSTOMER_ACTS.find((row) => row.key === key);
  return act ? () => runCustomerAct(act, customerId, { open, navigate }) : null;
}
