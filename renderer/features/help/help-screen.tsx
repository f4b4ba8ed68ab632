import Markdown from "markdown-to-jsx";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import backupFormat from "#assets/help/backup-format.md?raw";
import interest from "#assets/help/interest.md?raw";
import move from "#assets/help/move.md?raw";
import openExport from "#assets/help/open-export.md?raw";
import start from "#assets/help/start.md?raw";
import { useStore } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { AppInfo } from "#shared/host/host.ts";
import "./help.css";

const PAGES = [
  { id: "start", label: "First steps", text: start },
  { id: "interest", label: "Interest and charges", text: interest },
  { id: "move", label: "Moving to another computer", text: move },
  { id: "backups", label: "What a backup file is", text: backupFormat },
  { id: "exports", label: "What an export of everything is", text: openExport },
] as const;

/** Help that needs no network, and which Duebook this is. */
export function HelpScreen({ page }: { readonly page: string }) {
  const current = PAGES.find((item) => item.id === page);
  return (
    <>
      <ScreenHead title="Help" />
      <div style={{ display: "grid", gridTemplateColumns: "190px minmax(0, 1fr)", flex: 1, minHeight: 0 }}>
        <nav className="nav" aria-label="Help" style={{ gridRow: "auto" }}>
          {[...PAGES, { id: "about", label: "About Duebook" }].map((item) => (
            <Link
              key={item.id}
              href={paths.help(item.id)}
              className={item.id === page ? "on" : ""}
              aria-current={item.id === page ? "page" : undefined}
            >
              {item.label}
            </Link>
          ))}
        </nav>
        <article className="scroll page help">
          {page === "about" ? (
            <About />
          ) : (
            <Markdown options={{ forceBlock: true, disableParsingRawHTML: true }}>
              {(current ?? PAGES[0]).text}
            </Markdown>
          )}
        </article>
      </div>
    </>
  );
}

function About() {
  const { host } = useStore();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void host.info().then((answer) => answer.ok && setInfo(answer.value));
  }, [host]);
  return (
    <>
      <h2>Duebook {info?.version}</h2>
      <p>Credit control on your own computer. It makes no network request of its own.</p>
      {info && (
        <p>
          {info.kind === "desktop" ? "Desktop program" : "Running in your browser"} on {info.platform}, {info.runtime}.
          Your data lies in {info.dataFolder}.
        </p>
      )}
      <p>Nothing in Duebook is legal advice.</p>
    </>
  );
}
