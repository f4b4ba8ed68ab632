import { useState } from "react";
import { useLocation } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { FirstPolicy } from "#renderer/features/policies/first-policy.tsx";
import { CompanySection } from "#renderer/features/settings/company-section.tsx";
import { PeopleSection } from "#renderer/features/settings/people-section.tsx";
import { RestorePanel } from "#renderer/features/settings/restore-panel.tsx";
import { RestoreScreen } from "#renderer/features/welcome/restore-screen.tsx";
import { SetupScreen } from "#renderer/features/welcome/setup-screen.tsx";
import { WelcomeScreen } from "#renderer/features/welcome/welcome-screen.tsx";
import { paths } from "#renderer/state/paths.ts";

type Goal = "import" | "empty" | "restore";

/** Choose how to begin, then company and people, then straight on to what was chosen. */
export function FirstRun() {
  const book = useBook();
  const [, navigate] = useLocation();
  const [goal, setGoal] = useState<Goal | null>(null);
  if (goal === null && book.setting("company").name === "") {
    return (
      <WelcomeScreen
        onImport={() => setGoal("import")}
        onEmpty={() => setGoal("empty")}
        onRestore={() => setGoal("restore")}
      />
    );
  }
  if (goal === "restore") {
    return (
      <RestoreScreen onBack={() => setGoal(null)}>
        <RestorePanel />
      </RestoreScreen>
    );
  }
  if (book.setting("company").name === "") {
    return (
      <SetupScreen step="company">
        <CompanySection saveLabel="Next: people" onBack={() => setGoal(null)} />
      </SetupScreen>
    );
  }
  return (
    <SetupScreen step="people">
      <PeopleSection onSaved={() => navigate(goal === "import" ? paths.import() : paths.customers())} />
      <FirstPolicy />
    </SetupScreen>
  );
}
