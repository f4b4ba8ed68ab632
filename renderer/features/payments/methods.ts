/** The usual ways money arrives. */
export const METHODS = ["bank transfer", "cheque", "card", "cash", "direct debit"];
