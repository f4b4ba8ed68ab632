import {
  IconBuildingBank,
  IconCalendarRepeat,
  IconChartBar,
  IconDatabaseImport,
  IconFileInvoice,
  IconGavel,
  IconMail,
  IconMessageExclamation,
  IconSettings,
  IconSun,
  IconUsers,
} from "@tabler/icons-react";
import { Link, useLocation } from "wouter";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { type NavCounts, useNavCounts } from "./use-nav-counts.ts";

type Place = {
  readonly label: string;
  readonly path: string;
  readonly icon: typeof IconSun;
  readonly count?: keyof NavCounts;
};

/** In the order of Alt+1 to Alt+8. */
export const MAIN_PLACES: readonly Place[] = [
  { label: "Today", path: paths.today(), icon: IconSun, count: "today" },
  { label: "Customers", path: paths.customers(), icon: IconUsers, count: "customers" },
  { label: "Invoices", path: paths.invoices(), icon: IconFileInvoice, count: "invoices" },
  { label: "Letters", path: paths.letters(), icon: IconMail, count: "letters" },
  { label: "Disputes", path: paths.disputes(), icon: IconMessageExclamation, count: "disputes" },
  { label: "Plans", path: paths.plans(), icon: IconCalendarRepeat, count: "plans" },
  { label: "Cases", path: paths.cases(), icon: IconGavel, count: "cases" },
  { label: "Reports", path: paths.reports(), icon: IconChartBar },
];

const LOWER_PLACES: readonly Place[] = [
  { label: "Bank", path: paths.bank(), icon: IconBuildingBank },
  { label: "Import", path: paths.import(), icon: IconDatabaseImport },
  { label: "Settings", path: paths.settings(), icon: IconSettings },
];

/** The screens at the left, with how much waits in each. */
export function SideNav() {
  const counts = useNavCounts();
  return (
    <nav className="nav" aria-label="Screens">
      {MAIN_PLACES.map((place) => (
        <PlaceLink key={place.path} place={place} count={place.count ? counts[place.count] : 0} />
      ))}
      <span className="sp" />
      {LOWER_PLACES.map((place) => (
        <PlaceLink key={place.path} place={place} count={0} />
      ))}
      <p className="t3 s11" style={{ padding: "8px 9px 0" }}>
        Works offline. Press <Kbd>?</Kbd> for keys
      </p>
    </nav>
  );
}

function PlaceLink({ place, count }: { readonly place: Place; readonly count: number }) {
  const [location] = useLocation();
  const root = `/${place.path.split("/")[1]}`;
  const isHere = location === root || location.startsWith(`${root}/`);
  return (
    <Link href={place.path} className={isHere ? "on" : ""} aria-current={isHere ? "page" : undefined}>
      <place.icon size={16} stroke={1.7} aria-hidden />
      {place.label}
      {count > 0 && <span className="ct">{countText(count)}</span>}
    </Link>
  );
}
