import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { Explain } from "./explain.tsx";
import { Money } from "./money.tsx";
import { ProofTable } from "./proof-table.tsx";

/** An amount of interest that opens its proof; plain where there is nothing to prove. */
export function InterestFigure({ sheet, label = "interest" }: { readonly sheet: ProofSheet; readonly label?: string }) {
  const amount = <Money minor={sheet.totals.interestMinor} currency={sheet.currency} />;
  if (sheet.totals.interestMinor === 0) return amount;
  return (
    <Explain
      label={label}
      width={660}
      detail={
        <div style={{ maxHeight: 360, overflow: "auto" }}>
          <ProofTable sheet={sheet} label={`Proof of ${label}`} />
          <p className="t2 s11" style={{ padding: "6px 10px 0" }}>
            Each further day adds <Money minor={sheet.totals.perDayMinor} currency={sheet.currency} />.{" "}
            {sheet.method.basis}.
          </p>
        </div>
      }
    >
      {amount}
    </Explain>
  );
}
