import type { Minor } from "#shared/money/minor.ts";

export type AgeBarProps = {
  /** Not due first, then the bands, in minor units of one currency. */
  readonly amountsMinor: readonly Minor[];
  readonly height?: number;
  /** What the bar says, for those who cannot see it: `Not due £27,860, 1–30 days £12,380 …`. */
  readonly label: string;
};

/** Ageing as one bar: not due, then each band, in its colour. */
export function AgeBar({ amountsMinor, height = 8, label }: AgeBarProps) {
  const total = amountsMinor.reduce<number>((sum, amount) => sum + Math.max(0, amount), 0);
  return (
    <div className="abar" role="img" aria-label={label} style={{ height }}>
      {amountsMinor.map((amount, band) =>
        amount > 0 && total > 0 ? (
          <span key={band} style={{ flex: amount / total, background: `var(--a${Math.min(band, 4)})` }} />
        ) : null,
      )}
    </div>
  );
}

/** Small square in a band's colour, beside its words. */
export function AgeMark({ band }: { readonly band: number }) {
  return (
    <span
      aria-hidden
      style={{
        width: 8,
        height: 8,
        borderRadius: 2,
        display: "inline-block",
        background: `var(--a${Math.min(band, 4)})`,
      }}
    />
  );
}
