import { Modal } from "@mantine/core";
import { Kbd } from "#renderer/ui/kbd.tsx";

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [["↑", "↓", "J", "K"], "Move in a list"],
  [["Enter"], "Open"],
  [["Esc"], "Back, close"],
  [["Space"], "Select"],
  [["/"], "Filter the list"],
  [["Ctrl K"], "Search and commands"],
  [["N"], "Note"],
  [["R"], "Record a call"],
  [["L"], "Letter"],
  [["P"], "Payment"],
  [["D"], "Dispute"],
  [["Ctrl P"], "Print"],
  [["Ctrl Z"], "Undo"],
  [["Ctrl Enter"], "Save"],
  [["Alt 1", "Alt 8"], "Screens, from Today to Reports"],
  [["F6"], "Next pane"],
  [["?"], "This list"],
];

export function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size="sm">
      <table className="t c">
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={does}>
              <td>
                <span className="row" style={{ gap: 4 }}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
