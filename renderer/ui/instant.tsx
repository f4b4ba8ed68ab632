import { useLocale } from "#renderer/state/locale.ts";

/** A moment in local time: `22 Nov 2026, 08:40`. */
export function Instant({ at }: { readonly at: string }) {
  const locale = useLocale((state) => state.locale);
  return (
    <time className="n" dateTime={at}>
      {new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(Date.parse(at))}
    </time>
  );
}
