import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";

/** How the books move to another computer: a backup file, and nothing else. */
export function MovePanel() {
  return (
    <section className="panel page" aria-label="Move to another computer">
      <h2>Move to another computer</h2>
      <ol className="t2" style={{ margin: "6px 0 6px", paddingLeft: 18 }}>
        <li>Here: back up to a file, then try it with “Try a backup”.</li>
        <li>Carry the file over: on a stick, or in your own cloud folder with a password on the file.</li>
        <li>There: install Duebook, choose “Bring your books from a backup” on its first screen.</li>
        <li>Compare customers and balance, then work there only.</li>
      </ol>
      <Link className="linkb" href={paths.help("move")}>
        The whole guide
      </Link>
    </section>
  );
}
