import { Alert, Button, Modal } from "@mantine/core";
import { type ReactNode, use, useRef, useState } from "react";
import { FormCovered } from "./form-covered.ts";
import { Kbd } from "./kbd.tsx";
import { focusUnreadable, UNREADABLE_WORDS } from "./unreadable.ts";

export type FormDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Saves; returns words when it could not, null when the dialog may close. What was typed stays. */
  readonly onSave: () => Promise<string | null>;
  readonly saveLabel?: string;
  readonly size?: string | number;
  readonly children: ReactNode;
  readonly saveDisabled?: boolean;
};

/** A form over the screen: Ctrl+Enter saves, Esc closes, a refusal stays beside what was typed. */
export function FormDialog({
  title,
  onClose,
  onSave,
  saveLabel = "Save",
  size = "md",
  children,
  saveDisabled = false,
}: FormDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isCovered = use(FormCovered);
  const save = async () => {
    if (isSaving || saveDisabled) return;
    if (focusUnreadable(form.current)) return setProblem(UNREADABLE_WORDS);
    setSaving(true);
    const words = await onSave();
    setSaving(false);
    if (words === null) onClose();
    else setProblem(words);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      transitionProps={{ duration: 0 }}
      closeOnEscape={!isCovered}
      trapFocus={!isCovered}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div style={{ display: "grid", gap: 12 }}>
          {children}
          {problem && (
            <Alert color="red" role="alert" variant="light" p="sm">
              {problem}
            </Alert>
          )}
          <div className="row" style={{ justifyContent: "flex-end" }}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving} disabled={saveDisabled}>
              {saveLabel}&nbsp;&nbsp;<Kbd>Ctrl Enter</Kbd>
            </Button>
          </div>
        </div>
      </form>
    </Modal>
  );
}

/** Fields side by side. */
export function FieldRow({ children, columns = 2 }: { readonly children: ReactNode; readonly columns?: number }) {
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gap: 10,
        alignItems: "start",
      }}
    >
      {children}
    </div>
  );
}
