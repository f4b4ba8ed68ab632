import { afterEach } from "vitest";
import { removeComputers } from "./computer.ts";

afterEach(removeComputers);
