/** Textures for neighbouring bands, so that they differ without colour: plain, striped, plain, dotted, plain. */
export function Textures({ id }: { readonly id: string }) {
  return (
    <defs>
      {[0, 1, 2, 3, 4].map((band) => (
        <pattern key={band} id={textureId(id, band)} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill={`var(--a${band})`} />
          {band === 1 && <path d="M0 6 L6 0" stroke="var(--panel)" strokeWidth={1.2} />}
          {band === 3 && <circle cx={3} cy={3} r={1.1} fill="var(--panel)" />}
        </pattern>
      ))}
    </defs>
  );
}

export function textureId(id: string, band: number): string {
  return `${id}-band-${Math.min(band, 4)}`;
}

/** Key of a band beside its words, with the same texture. */
export function TextureMark({ band }: { readonly band: number }) {
  const id = `mark-${Math.min(band, 4)}`;
  return (
    <svg width={10} height={10} aria-hidden style={{ borderRadius: 2, flex: "none" }}>
      <Textures id={id} />
      <rect width={10} height={10} fill={`url(#${textureId(id, band)})`} />
    </svg>
  );
}
