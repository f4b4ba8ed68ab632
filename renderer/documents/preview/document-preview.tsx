import "./sheet.css";
import { Loader, SegmentedControl, Switch } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { PdfPage } from "./pdf-page.tsx";
import type { OpenPdf } from "./pdf-pages.ts";
import { WindowOverlay } from "./window-overlay.tsx";

export type DocumentPreviewProps = {
  readonly pdf: OpenPdf | null;
  readonly isMaking: boolean;
  /** Words when it could not be made. */
  readonly problem: string;
  /** `Letter L-0219 to Hollins & Bray` */
  readonly label: string;
  readonly profile: WindowProfile;
  /** Why the address does not fit; empty when it does. Null: no window is drawn (not a letter). */
  readonly addressProblem: string | null;
  /** Pages of the PDF that are shown: a letter of a run lies among others. */
  readonly firstPage?: number;
  readonly pages?: number;
  /** At the left of the bar above the page: `1 of 8`. */
  readonly lead?: ReactNode;
};

/** A page as it will be printed, with the envelope's window on the first one. */
export function DocumentPreview(props: DocumentPreviewProps) {
  const { pdf, isMaking, problem, label, profile, addressProblem, lead } = props;
  const [page, setPage] = useState(1);
  const [showsWindow, setShowsWindow] = useState(true);
  useHotkeys([["w", () => setShowsWindow((shows) => !shows)]]);
  const stage = useRef<HTMLDivElement>(null);
  const widthPx = useStageWidth(stage);
  const pages = props.pages ?? pdf?.pages ?? 1;
  const current = Math.min(page, pages);
  const hasBar = Boolean(lead) || pages > 1 || isMaking || addressProblem !== null;
  return (
    <div className="col" style={{ minHeight: 0, flex: 1 }}>
      <div className="head" style={{ padding: "7px 14px", display: hasBar ? "flex" : "none" }}>
        {lead}
        {pages > 1 && (
          <SegmentedControl
            size="xs"
            aria-label="Page"
            value={String(current)}
            onChange={(value) => setPage(Number(value))}
            data={pageChoices(pages)}
          />
        )}
        {isMaking && <Loader size={14} aria-label="Making the page" />}
        <span className="sp" />
        {addressProblem !== null && (
          <Switch
            label="Envelope window"
            checked={showsWindow}
            onChange={(event) => setShowsWindow(event.currentTarget.checked)}
          />
        )}
      </div>
      <div className="sheet-stage" ref={stage}>
        {problem && (
          <p role="alert" className="bad">
            The page could not be made: {problem}
          </p>
        )}
        {pdf && widthPx > 0 && (
          <div className="sheet-frame" style={{ width: widthPx }}>
            <PdfPage
              pdf={pdf}
              page={(props.firstPage ?? 1) + current - 1}
              widthPx={widthPx}
              label={`${label}, page ${current} of ${pages}`}
            />
            {addressProblem !== null && showsWindow && current === 1 && (
              <WindowOverlay profile={profile} widthPx={widthPx} problem={addressProblem} />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function pageChoices(pages: number): { value: string; label: string }[] {
  if (pages > 6)
    return [1, Math.ceil(pages / 2), pages].map((page) => ({ value: String(page), label: `Page ${page}` }));
  return Array.from({ length: pages }, (_, index) => ({ value: String(index + 1), label: `Page ${index + 1}` }));
}

/** Width for the sheet inside its stage, following the window; at most 794 px, A4 at 96 to the inch. */
function useStageWidth(stage: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = stage.current;
    if (!target) return;
    const measure = () => setWidth(Math.min(794, Math.max(240, target.clientWidth - 30)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(target);
    return () => watch.disconnect();
  }, [stage]);
  return width;
}
