import { Alert, Button } from "@mantine/core";
import { IconBuildingBank, IconFileSpreadsheet } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { Link } from "wouter";
import { useStore } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EarlierImports } from "./earlier-imports.tsx";
import { openFile } from "./import-actions.ts";
import { useImportFlow } from "./import-flow.ts";
import { refusalWords } from "./refusal-words.ts";
import { ToConfirm } from "./to-confirm.tsx";
import { useSetting } from "./use-setting.ts";

const ACCEPT = [".csv", ".txt", ".tsv", ".xlsx", ".iif"];

/** Drag a file here or choose one; earlier imports below. */
export function ChooseStep() {
  const { host } = useStore();
  const setting = useSetting();
  const { refusal, fileName, progress } = useImportFlow();
  const [isOver, setOver] = useState(false);
  const choose = async () => {
    const chosen = await host.openFile({ accept: ACCEPT });
    if (chosen.ok) await openFile(chosen.value, setting);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) await openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, setting);
  };
  return (
    <div className="scroll page">
      <section
        aria-label="Drop a file here"
        className="panel"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        style={{
          display: "grid",
          gridTemplateColumns: "26px 1fr auto",
          gap: 18,
          padding: "22px 20px",
          alignItems: "center",
          borderStyle: "dashed",
          borderColor: isOver ? "var(--acc)" : "var(--line2)",
          background: isOver ? "var(--accbg)" : "var(--panel)",
        }}
      >
        <IconFileSpreadsheet size={24} stroke={1.5} color="var(--acc)" aria-hidden />
        <div>
          <h2 style={{ fontSize: 14, fontWeight: 600 }}>Drop a list of invoices or customers here</h2>
          <p className="t2" style={{ marginTop: 3 }}>
            A CSV or Excel file from your accounting package: aged debtors, open invoices, all invoices, or contacts.
            You check every column, then see what would change, before anything is written.
          </p>
        </div>
        <Button size="sm" onClick={choose} loading={progress?.doing === "opening"}>
          Choose a file
        </Button>
      </section>
      {refusal && (
        <Alert color="red" role="alert" variant="light" mt="md" title={`${fileName} was not opened`}>
          {isFromDuebook(fileName) ? <FromDuebook /> : refusalWords(refusal)}
        </Alert>
      )}
      <p className="row" style={{ marginTop: 14 }}>
        <IconBuildingBank size={16} stroke={1.7} aria-hidden />
        <span className="t2">Money that came in is matched to invoices on a screen of its own.</span>
        <Link href={paths.bank()} className="linkb">
          Match a bank statement
        </Link>
      </p>
      <ToConfirm />
      <EarlierImports />
    </div>
  );
}

/** A backup or an export of everything is no list: it stands for whole books. */
function isFromDuebook(fileName: string): boolean {
  return /\.duebook$|^duebook.*\.zip$/i.test(fileName);
}

function FromDuebook() {
  return (
    <>
      This looks like a backup or an export of everything by Duebook, with whole books in it. To put it in the place of
      these books, choose it under <Link href={paths.settings("data")}>Restore from a file</Link>. To take over only its
      customers or open items, unpack the zip and choose lists/customers.csv or lists/open-items.csv here.
    </>
  );
}
