import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { ApplicationForm } from "./application-form.tsx";
import { CreditForm, type CreditFormKind } from "./credit-form.tsx";
import { CreditHistory } from "./credit-history.tsx";
import { LimitPanel } from "./limit-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { SuggestionPanel } from "./suggestion-panel.tsx";
import { SupplyPanel } from "./supply-panel.tsx";
import { TermsPanel } from "./terms-panel.tsx";
import { type CreditScene, useCreditScene } from "./use-credit-scene.ts";
import "./credit.css";

type Opened = {
  readonly form: CreditFormKind | "application";
  readonly amountMinor?: CreditScene["file"]["customer"]["creditLimitMinor"];
};

/** Whether and how much this customer is given credit: risk, limit, suggestion, checks and reviews. */
export function CreditTab({ customerId }: { readonly customerId: string }) {
  const scene = useCreditScene(customerId);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!scene) return null;
  const open = (form: Opened["form"]) => setOpened({ form });
  return (
    <div className="credit-page">
      <div className="row">
        <span className="sp" />
        <AddMenu onOpen={open} />
      </div>
      <div className="credit-grid">
        <RiskPanel scene={scene} />
        <LimitPanel scene={scene} onOpen={open} />
        <SuggestionPanel scene={scene} onTake={(amountMinor) => setOpened({ form: "limit", amountMinor })} />
        <SupplyPanel scene={scene} />
        <ReviewPanel scene={scene} onOpen={open} />
        <TermsPanel scene={scene} />
      </div>
      <CreditHistory scene={scene} />
      {opened?.form === "application" && <ApplicationForm scene={scene} onClose={() => setOpened(null)} />}
      {opened && opened.form !== "application" && (
        <CreditForm
          scene={scene}
          kind={opened.form}
          startMinor={opened.amountMinor ?? null}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

function AddMenu({ onOpen }: { readonly onOpen: (form: Opened["form"]) => void }) {
  const isPast = useIsPast();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={14} aria-hidden />} disabled={isPast}>
          Record
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen("check")}>Credit check</Menu.Item>
        <Menu.Item onClick={() => onOpen("limit")}>New limit</Menu.Item>
        <Menu.Item onClick={() => onOpen("temporary-limit")}>Temporary limit</Menu.Item>
        <Menu.Item onClick={() => onOpen("insured-limit")}>Insured limit</Menu.Item>
        <Menu.Item onClick={() => onOpen("uninvoiced")}>Work not yet invoiced</Menu.Item>
        <Menu.Item onClick={() => onOpen("review")}>Review</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onOpen("bad-news")}>Bad news</Menu.Item>
        <Menu.Item onClick={() => onOpen("change")}>Changed details</Menu.Item>
        <Menu.Item onClick={() => onOpen("application")}>Credit application</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
