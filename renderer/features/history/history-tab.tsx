import { HistoryList } from "./history-list.tsx";

/** The changes that touched one customer. */
export function HistoryTab({ customerId }: { readonly customerId: string }) {
  return (
    <div className="panel" style={{ display: "flex", flexDirection: "column", height: "100%", minHeight: 320 }}>
      <HistoryList customerId={customerId} />
    </div>
  );
}
