import "./cases.css";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";

/** The way back from a screen of this topic. */
export function BackToCases() {
  return (
    <Link className="linkb" href={paths.cases()}>
      Cases
    </Link>
  );
}
