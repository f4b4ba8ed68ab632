import type { WindowProfile } from "../geometry/window-profiles.ts";

/** The envelope's window drawn over the page, with a word on whether the address fits it. */
export function WindowOverlay({
  profile,
  widthPx,
  problem,
}: {
  readonly profile: WindowProfile;
  readonly widthPx: number;
  /** Empty: the address fits. */
  readonly problem: string;
}) {
  const px = (mm: number) => (mm * widthPx) / profile.paper.widthMm;
  const { window: box } = profile;
  const size = `${Math.round(box.width)} × ${Math.round(box.height)} mm`;
  return (
    <div
      className={`sheet-window ${problem ? "bad" : ""}`}
      style={{ left: px(box.x), top: px(box.y), width: px(box.width), height: px(box.height) }}
    >
      <span>{problem ? `Window, ${size}: ${problem}` : `Window, ${size}: address fits`}</span>
    </div>
  );
}
