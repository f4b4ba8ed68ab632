import { LimitationSection } from "#renderer/features/cases/limitation-section.tsx";
import { CreditSettingsSection } from "#renderer/features/credit/credit-settings-section.tsx";
import { InterestSection } from "#renderer/features/interest/interest-section.tsx";
import { RatesSection } from "#renderer/features/interest/rates-section.tsx";
import { LetterSettingsSection } from "#renderer/features/letters/letter-settings-section.tsx";
import { MailSettingsSection } from "#renderer/features/letters/mail/mail-settings-section.tsx";
import { WordingSection } from "#renderer/features/letters/wording-section.tsx";
import { PoliciesSection } from "#renderer/features/policies/policies-section.tsx";
import { PrivacySection } from "#renderer/features/privacy/privacy-section.tsx";
import { AgeingSection } from "#renderer/features/settings/ageing-section.tsx";
import { AppearanceSection } from "#renderer/features/settings/appearance-section.tsx";
import { CompanySection } from "#renderer/features/settings/company-section.tsx";
import { DataSection } from "#renderer/features/settings/data-section.tsx";
import { ExchangeSection } from "#renderer/features/settings/exchange-section.tsx";
import { MovementsSection } from "#renderer/features/settings/movements-section.tsx";
import { PeopleSection } from "#renderer/features/settings/people-section.tsx";
import type { SettingsSection } from "#renderer/features/settings/settings-screen.tsx";
import { ChasingSettings } from "#renderer/features/today/chasing-settings.tsx";
import { MorningSettingsSection } from "#renderer/features/today/morning-settings-section.tsx";

/** Every section of the settings, of all topics. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: "company", label: "Your company", render: () => <CompanySection /> },
  { id: "people", label: "People", render: () => <PeopleSection /> },
  { id: "ageing", label: "Ageing", render: () => <AgeingSection /> },
  { id: "movements", label: "Rounding and terms", render: () => <MovementsSection /> },
  { id: "chasing", label: "Chasing", render: () => <ChasingSettings /> },
  { id: "policies", label: "Chasing policies", render: () => <PoliciesSection /> },
  { id: "morning", label: "Morning plan", render: () => <MorningSettingsSection /> },
  { id: "credit", label: "Credit rules", render: () => <CreditSettingsSection /> },
  { id: "letters", label: "Letters", render: () => <LetterSettingsSection /> },
  { id: "mail", label: "E-mail", render: () => <MailSettingsSection /> },
  { id: "wording", label: "Wording", render: () => <WordingSection /> },
  { id: "interest", label: "Interest", render: () => <InterestSection /> },
  { id: "rates", label: "Rate tables", render: () => <RatesSection /> },
  { id: "limitation", label: "Time to claim", render: () => <LimitationSection /> },
  { id: "exchange", label: "Exchange rates", render: () => <ExchangeSection /> },
  { id: "data", label: "Data and backups", render: () => <DataSection /> },
  { id: "privacy", label: "Privacy", render: () => <PrivacySection /> },
  { id: "look", label: "Look", render: () => <AppearanceSection /> },
];
