import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { HistoryList } from "./history-list.tsx";

/** Every change of the company's books. */
export function HistoryScreen() {
  return (
    <>
      <ScreenHead title="History" context="Every change, as the journal outside the database has it" />
      <div className="head">
        <CheckPanel />
      </div>
      <HistoryList />
    </>
  );
}
