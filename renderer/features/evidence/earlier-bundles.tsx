import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { recordBundleHanded } from "#renderer/data/commands/records/record-bundle.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useSession } from "#renderer/state/session.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Note } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { aboutWords, BUNDLE_EXPORT, bundleRows } from "./bundle-export.ts";

/** The bundles made about a customer: when, about what, and who has been given them. */
export function EarlierBundles({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const notes = book.forCustomer("notes", customerId).filter((note) => note.bundle);
  const isPast = useIsPast();
  const [handing, setHanding] = useState<Note | null>(null);
  const made = notes.filter((note) => note.bundle?.event === "made").toReversed();
  if (made.length === 0) return null;
  return (
    <section aria-label="Bundles made" style={{ marginTop: 18 }}>
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          Bundles made
        </h2>
        <span className="sp" />
        <ExportMenu
          title={`Evidence bundles ${book.get("customers", customerId)?.name ?? ""}`}
          label="Export Bundles made"
          isIcon
          rows={bundleRows(notes)}
          columns={BUNDLE_EXPORT}
        />
      </div>
      {made.map((note) => (
        <div key={note.id} style={{ padding: "6px 0", borderTop: "1px solid var(--line)" }}>
          <div className="row" style={{ gap: 10 }}>
            <span className="b5">
              <Day on={note.on} style="far" />
            </span>
            <span className="t2 ell">
              {note.bundle?.pages} pages, {note.bundle && aboutWords(note.bundle)}
            </span>
            <span className="sp" />
            <Button size="compact-xs" variant="default" disabled={isPast} onClick={() => setHanding(note)}>
              Handed over
            </Button>
          </div>
          <div className="t2 s12" style={{ overflowWrap: "anywhere" }}>
            List of files {note.bundle?.manifestSha256}
          </div>
          {notes
            .filter((other) => other.bundle?.bundleId === note.id)
            .map((other) => (
              <div key={other.id} className="s12">
                <Day on={other.on} style="far" />: given to {other.bundle?.to}
                {other.bundle?.how && `, ${other.bundle.how}`}
              </div>
            ))}
        </div>
      ))}
      {handing && <HandOver note={handing} onClose={() => setHanding(null)} />}
    </section>
  );
}

function HandOver({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const write = useWrite();
  const today = useSession((session) => session.today);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [to, setTo] = useState("");
  const [how, setHow] = useState("");
  return (
    <FormDialog
      title="Bundle handed over"
      onClose={onClose}
      onSave={async () => {
        if (on === null) return "Give the day it was handed over.";
        return write(recordBundleHanded, { noteId: note.id, on, to, how });
      }}
    >
      <TextField label="To whom" placeholder="Solicitor, agency, court" data-autofocus value={to} onChange={setTo} />
      <TextField label="How" placeholder="By e-mail, on a stick, printed" value={how} onChange={setHow} />
      <DateInput label="Day" value={on} onChange={setOn} minDate={note.on} maxDate={today} />
      <p className="t2 s12" style={{ margin: 0 }}>
        Kept in the history with the fingerprint of its list of files, and marked private: it is left out of later
        bundles.
      </p>
    </FormDialog>
  );
}
