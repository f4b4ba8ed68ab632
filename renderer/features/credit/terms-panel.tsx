import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import type { CreditScene } from "./use-credit-scene.ts";

/** The terms that were agreed, how that can be shown, and the letter that explains them to a new customer. */
export function TermsPanel({ scene }: { readonly scene: CreditScene }) {
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const book = useBook();
  const save = useSaveStoredFile();
  const { id, terms, agreement } = scene.file.customer;
  const evidence = agreement.fileId === "" ? undefined : book.get("files", agreement.fileId);
  const isShown = agreement.agreedOn !== null && (agreement.how !== "" || evidence !== undefined);
  return (
    <section className="panel credit-panel" aria-label="Agreed terms">
      <div className="row">
        <h2>Agreed terms</h2>
        <span className="sp" />
        <Tag tone={isShown ? "ok" : "warn"}>{isShown ? "Acceptance on record" : "No proof of acceptance"}</Tag>
      </div>
      <p>
        {describeTerms(terms)}.{" "}
        {agreement.agreedOn !== null && (
          <>
            Agreed <Day on={agreement.agreedOn} style="far" /> {agreement.how}.{" "}
          </>
        )}
        {agreement.contractRate !== "" && `Contract interest ${agreement.contractRate}% a year. `}
        {evidence && (
          <button type="button" className="linkb" onClick={() => void save(evidence)}>
            {evidence.name}
          </button>
        )}
      </p>
      <p className="t2 s12">
        A contract rate and agreed costs can only be claimed where their acceptance can be shown; without it the law of
        the country applies. This is not legal advice.
      </p>
      <div className="row">
        <Button variant="default" disabled={scene.isPast} onClick={() => open({ kind: "customer", customerId: id })}>
          Record the acceptance
        </Button>
        <Button variant="default" disabled={scene.isPast} onClick={() => navigate(paths.newLetter(id, "welcome"))}>
          Welcome letter
        </Button>
      </div>
    </section>
  );
}
