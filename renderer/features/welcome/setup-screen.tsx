import type { ReactNode } from "react";

/** Two short steps before the first entry: your company, and who works with it. */
export function SetupScreen({ step, children }: { readonly step: "company" | "people"; readonly children: ReactNode }) {
  return (
    <div className="scroll" style={{ padding: 24 }}>
      <div style={{ width: "min(760px, 100%)", margin: "0 auto", display: "grid", gap: 14 }}>
        <p className="t2 s12">{step === "company" ? "Step 1 of 2" : "Step 2 of 2"}</p>
        <h1 style={{ fontSize: 21, fontWeight: 600 }}>
          {step === "company" ? "Your own company" : "Who works with Duebook?"}
        </h1>
        <p className="t2">
          {step === "company"
            ? "These details stand on every letter. Only the name is needed now; the rest can follow in Settings."
            : "You, and whoever else rings customers, writes letters or enters payments."}
        </p>
        {children}
      </div>
    </div>
  );
}
