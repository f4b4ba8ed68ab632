import { Choice } from "#renderer/ui/choice.tsx";
import "./reports.css";
import { Button, Menu, SegmentedControl, Tabs } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { REPORTS, type ReportId } from "./report-list.ts";
import type { ReportOutput } from "./report-output.ts";
import { useReportActs } from "./use-report-acts.ts";
import { MONTH_CHOICES, useReportControls } from "./use-report-scene.ts";

/** Title, tabs, currency and months of a report, with printing and saving at the right. */
export function ReportFrame({
  id,
  output,
  hasMonths = false,
  children,
}: {
  readonly id: ReportId;
  /** Null while there is nothing to print yet. */
  readonly output: (() => ReportOutput) | null;
  readonly hasMonths?: boolean;
  readonly children: ReactNode;
}) {
  const [, navigate] = useLocation();
  const controls = useReportControls();
  return (
    <>
      <ScreenHead title="Reports" context={REPORTS.find((report) => report.id === id)?.label}>
        {controls.currencies.length > 1 && (
          <Choice
            aria-label="Currency"
            w={84}
            data={controls.currencies}
            value={controls.currency}
            onChange={controls.setCurrency}
          />
        )}
        {hasMonths && (
          <SegmentedControl
            aria-label="How far back"
            value={String(controls.months)}
            onChange={(value) => controls.setMonths(Number(value))}
            data={MONTH_CHOICES.map((months) => ({ value: String(months), label: `${months} months` }))}
          />
        )}
        <OutputButtons output={output} />
      </ScreenHead>
      <Tabs
        value={id}
        onChange={(value) => value && navigate(paths.reports(value))}
        styles={{ list: { padding: "0 10px", background: "var(--panel)" } }}
      >
        <Tabs.List aria-label="Reports">
          {REPORTS.map((report) => (
            <Tabs.Tab key={report.id} value={report.id}>
              {report.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {children}
    </>
  );
}

function OutputButtons({ output }: { readonly output: (() => ReportOutput) | null }) {
  const acts = useReportActs();
  const hasSheets = output !== null;
  return (
    <Button.Group>
      <Button disabled={output === null} onClick={() => output && void acts.print(output())}>
        Print
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button aria-label="Save this report" disabled={!hasSheets} px={6}>
            <IconChevronDown size={14} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => output && void acts.savePdf(output())}>Save as PDF</Menu.Item>
          <Menu.Item onClick={() => output && void acts.saveExcel(output())}>Save for Excel (XLSX)</Menu.Item>
          <Menu.Item onClick={() => output && void acts.saveCsv(output())}>Save as CSV</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/** The body of a report that scrolls as a page. */
export function ReportPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className="scroll" data-pane>
      <div className="page report-page">{children}</div>
    </div>
  );
}
