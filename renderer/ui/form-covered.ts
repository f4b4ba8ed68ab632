import { createContext } from "react";

/** True inside a form that another one lies over: keys are for the other one, and what was typed stays. */
export const FormCovered = createContext(false);
