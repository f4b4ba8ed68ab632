import { Alert, Button } from "@mantine/core";
import { IconArmchair, IconDatabaseImport, IconHistory, IconLock, IconPencil } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "#renderer/data/use-run.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";

/** The first screen of empty books: import, look at the sample company, start empty, or bring books from a backup. */
export function WelcomeScreen({
  onImport,
  onEmpty,
  onRestore,
}: {
  readonly onImport: () => void;
  readonly onEmpty: () => void;
  readonly onRestore: () => void;
}) {
  const { host } = useStore();
  const [problem, setProblem] = useState("");
  const openSample = async () => {
    const opened = await host.openSample();
    if (!opened.ok) setProblem(`The sample company could not be opened. ${opened.error.detail}`);
    else if (opened.value.address) window.location.assign(opened.value.address);
  };
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      "1": onImport,
      "2": () => void openSample(),
      "3": onEmpty,
      "4": onRestore,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || (event.target instanceof HTMLElement && event.target.tagName === "INPUT"))
        return;
      acts[event.key]?.();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <div className="scroll" style={{ display: "grid", placeItems: "center", padding: 24 }}>
      <div style={{ width: "min(800px, 100%)" }}>
        <h1 style={{ fontSize: 21, fontWeight: 600, letterSpacing: "-0.01em" }}>Who owes you money?</h1>
        <p className="t2" style={{ fontSize: 14, maxWidth: 590, margin: "6px 0 14px" }}>
          Duebook needs your customers and their unpaid invoices. You can change everything later, and nothing is sent
          to anyone until you print it.
        </p>
        <div className="panel">
          <Choice
            icon={<IconDatabaseImport size={22} stroke={1.5} color="var(--acc)" aria-hidden />}
            title="Import from your accounting package"
            button={
              <Button size="sm" fullWidth onClick={onImport}>
                Choose a file&nbsp;<Kbd>1</Kbd>
              </Button>
            }
          >
            Save an aged debtors or open invoices list there, then choose the file here. You check every column before
            anything is kept.
          </Choice>
          <Choice
            icon={<IconArmchair size={22} stroke={1.5} color="var(--acc)" aria-hidden />}
            title="Open the sample company"
            button={
              <Button size="sm" variant="default" fullWidth onClick={openSample}>
                Open sample&nbsp;<Kbd>2</Kbd>
              </Button>
            }
          >
            Harbour Joinery Ltd: 14 customers, 60 invoices, disputes, a promise and a payment plan. Good for a look
            around; it stays apart from your own book.
          </Choice>
          <Choice
            icon={<IconPencil size={22} stroke={1.5} color="var(--acc)" aria-hidden />}
            title="Start empty"
            button={
              <Button size="sm" variant="default" fullWidth onClick={onEmpty}>
                Start empty&nbsp;<Kbd>3</Kbd>
              </Button>
            }
          >
            Type in customers and invoices yourself. Fine for a handful of accounts.
          </Choice>
          <Choice
            icon={<IconHistory size={22} stroke={1.5} color="var(--acc)" aria-hidden />}
            title="Bring your books from a backup"
            button={
              <Button size="sm" variant="default" fullWidth onClick={onRestore}>
                Restore&nbsp;<Kbd>4</Kbd>
              </Button>
            }
          >
            From another computer, or after this one was set up anew. History and letters come with it.
          </Choice>
        </div>
        {problem && (
          <Alert color="red" role="alert" variant="light" mt="md">
            {problem}
          </Alert>
        )}
        <p className="t2 s12 row" style={{ marginTop: 12 }}>
          <IconLock size={14} stroke={1.7} color="var(--ok)" aria-hidden />
          Kept on this computer. No account, no internet.
        </p>
      </div>
    </div>
  );
}

function Choice({
  icon,
  title,
  button,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section
      style={{
        display: "grid",
        gridTemplateColumns: "26px 1fr 170px",
        gap: 18,
        padding: "18px 20px",
        borderBottom: "1px solid var(--line)",
        alignItems: "center",
      }}
    >
      <span style={{ alignSelf: "start" }}>{icon}</span>
      <div>
        <h2 style={{ fontSize: 14, fontWeight: 600 }}>{title}</h2>
        <p className="t2" style={{ marginTop: 3 }}>
          {children}
        </p>
      </div>
      {button}
    </section>
  );
}
