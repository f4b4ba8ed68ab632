import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { AgedReport } from "./aged-report.tsx";
import { BadDebtReport } from "./bad-debt-report.tsx";
import { CashReport } from "./cash-report.tsx";
import { LatePayersReport } from "./late-payers-report.tsx";
import { OverviewReport } from "./overview-report.tsx";
import { PolicyReport } from "./policy-report.tsx";
import { PredictionReport } from "./prediction-report.tsx";
import { isReportId, type ReportId } from "./report-list.ts";
import { ReviewsReport } from "./reviews-report.tsx";
import { SignsReport } from "./signs-report.tsx";
import { TeamReport } from "./team-report.tsx";

const SCREENS: { readonly [Id in ReportId]: () => React.JSX.Element } = {
  overview: OverviewReport,
  aged: AgedReport,
  cash: CashReport,
  "late-payers": LatePayersReport,
  signs: SignsReport,
  prediction: PredictionReport,
  team: TeamReport,
  "bad-debt": BadDebtReport,
  reviews: ReviewsReport,
  policy: PolicyReport,
};

/** The report of an address; the overview when none is named. */
export function ReportsScreen({ report }: { readonly report: string }) {
  const id = report === "" ? "overview" : report;
  if (!isReportId(id)) {
    return (
      <EmptyState title="There is no such report" actions={<Link href={paths.reports()}>All reports</Link>}>
        It may have had another name in an earlier version.
      </EmptyState>
    );
  }
  const Screen = SCREENS[id];
  return <Screen />;
}
