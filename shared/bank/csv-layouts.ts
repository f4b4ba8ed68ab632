import type { DateForm } from "../imports/read-day.ts";

export type BankField =
  | "date"
  | "amount"
  | "moneyIn"
  | "moneyOut"
  | "fee"
  | "balance"
  | "payer"
  | "payerAccount"
  | "text"
  | "reference"
  | "bankReference"
  | "currency"
  | "account"
  | "state"
  | "direction";

/** The CSV of one bank, known by names its header must have. */
export type BankLayout = {
  readonly id: string;
  readonly label: string;
  readonly needs: readonly string[];
  readonly columns: Readonly<Partial<Record<BankField, string>>>;
  /** The order the bank writes days in, so that nobody has to be asked. */
  readonly dateForm?: DateForm;
  /** Texts of the state column that are movements; all where there is no such column. */
  readonly states?: readonly string[];
};

export const BANK_LAYOUTS: readonly BankLayout[] = [
  {
    id: "barclays",
    label: "Barclays",
    needs: ["Number", "Date", "Account", "Amount", "Subcategory", "Memo"],
    columns: { date: "Date", account: "Account", amount: "Amount", text: "Memo", reference: "Number" },
    dateForm: "day-first",
  },
  {
    id: "chase",
    label: "Chase",
    needs: ["Details", "Posting Date", "Description", "Amount", "Type", "Balance"],
    columns: {
      date: "Posting Date",
      amount: "Amount",
      text: "Description",
      balance: "Balance",
      reference: "Check or Slip #",
    },
    dateForm: "month-first",
  },
  {
    id: "citi",
    label: "Citi",
    needs: ["Status", "Date", "Description", "Debit", "Credit"],
    columns: { state: "Status", date: "Date", text: "Description", moneyOut: "Debit", moneyIn: "Credit" },
    dateForm: "month-first",
    states: ["Cleared"],
  },
  {
    id: "bank-of-america",
    label: "Bank of America",
    needs: ["Date", "Description", "Amount", "Running Bal."],
    columns: { date: "Date", text: "Description", amount: "Amount", balance: "Running Bal." },
    dateForm: "month-first",
  },
  {
    id: "deutsche-bank",
    label: "Deutsche Bank",
    needs: ["Buchungstag", "Buchungstext", "Verwendungszweck", "Betrag"],
    columns: {
      date: "Buchungstag",
      text: "Verwendungszweck",
      amount: "Betrag",
      currency: "Währung",
      balance: "Saldo",
      payer: "Begünstigter / Auftraggeber",
      payerAccount: "IBAN",
    },
    dateForm: "day-first",
  },
  {
    id: "lloyds",
    label: "Lloyds",
    needs: [
      "Transaction Date",
      "Sort Code",
      "Account Number",
      "Transaction Description",
      "Debit Amount",
      "Credit Amount",
    ],
    columns: {
      date: "Transaction Date",
      account: "Account Number",
      text: "Transaction Description",
      moneyOut: "Debit Amount",
      moneyIn: "Credit Amount",
      balance: "Balance",
    },
    dateForm: "day-first",
  },
  {
    id: "natwest",
    label: "NatWest",
    needs: ["Date", "Type", "Description", "Value", "Balance", "Account Name", "Account Number"],
    columns: { date: "Date", text: "Description", amount: "Value", balance: "Balance", account: "Account Number" },
    dateForm: "day-first",
  },
  {
    id: "revolut",
    label: "Revolut",
    needs: ["Product", "Started Date", "Completed Date", "Amount", "Fee", "State"],
    columns: {
      date: "Completed Date",
      text: "Description",
      amount: "Amount",
      fee: "Fee",
      currency: "Currency",
      state: "State",
      balance: "Balance",
    },
    states: ["COMPLETED"],
  },
  {
    id: "santander",
    label: "Santander",
    needs: ["Date", "Description", "Money In", "Money Out", "Balance"],
    columns: { date: "Date", text: "Description", moneyIn: "Money In", moneyOut: "Money Out", balance: "Balance" },
    dateForm: "day-first",
  },
  {
    id: "starling",
    label: "Starling",
    needs: ["Date", "Counter Party", "Reference", "Type", "Spending Category"],
    columns: {
      date: "Date",
      payer: "Counter Party",
      reference: "Reference",
      amount: "Amount (GBP)|Amount (EUR)|Amount (USD)",
      balance: "Balance (GBP)|Balance (EUR)|Balance (USD)",
      text: "Notes",
    },
    dateForm: "day-first",
  },
  {
    id: "wise-balance",
    label: "Wise, balance statement",
    needs: ["TransferWise ID", "Date", "Amount", "Currency", "Running Balance"],
    columns: {
      bankReference: "TransferWise ID",
      date: "Date",
      amount: "Amount",
      currency: "Currency",
      text: "Description",
      reference: "Payment Reference",
      balance: "Running Balance",
      payer: "Payer Name",
    },
    dateForm: "day-first",
  },
  {
    id: "wise-transfers",
    label: "Wise, transfers",
    needs: ["ID", "Status", "Direction", "Finished on", "Source name", "Target name"],
    columns: {
      bankReference: "ID",
      state: "Status",
      direction: "Direction",
      date: "Finished on",
      payer: "Source name",
      amount: "Target amount (after fees)",
      currency: "Target currency",
      reference: "Reference",
    },
    states: ["COMPLETED"],
  },
];

/** Names that banks without a layout here give their columns. */
export const BANK_COLUMN_NAMES: Readonly<Record<Exclude<BankField, "state" | "direction" | "fee">, string>> = {
  date: `date|transaction date|posting date|posted date|booking date|booked|value date|completed date|entry date|buchungstag
    |buchungsdatum|datum|date operation|fecha|fecha operacion|data|data operazione|boekdatum|data operacji|datum transactie`,
  amount:
    "amount|value|transaction amount|betrag|umsatz|montant|importe|importo|bedrag|kwota|valor|amount in account currency",
  moneyIn:
    "money in|paid in|credit|credit amount|deposits|deposit|in|received|haben|gutschrift|credits|abono|entrate|bij",
  moneyOut:
    "money out|paid out|debit|debit amount|withdrawals|withdrawal|out|spent|soll|belastung|debits|cargo|uscite|af",
  balance: "balance|running balance|running bal|account balance|saldo|kontostand|solde|saldo po operacji",
  payer: `counter party|counterparty|payee|payer|payer name|name|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger
    |auftraggeber|beguenstigter auftraggeber|begunstigter auftraggeber|from|sender|naam tegenpartij|nadawca odbiorca|contrepartie`,
  payerAccount:
    "iban|counterparty iban|kontonummer iban|kontonummer|counterparty account|tegenrekening|compte contrepartie",
  text: `description|memo|details|transaction description|narrative|particulars|verwendungszweck|purpose|text|buchungstext|libelle
    |concepto|descrizione|omschrijving|tytul|mededelingen|remittance information|transaction details`,
  reference:
    "reference|payment reference|ref|customer reference|kundenreferenz|end to end id|end to end reference|cheque number",
  bankReference: "transaction id|bank reference|id|transactie id|mandatsreferenz id|fitid",
  currency: "currency|ccy|waehrung|wahrung|devise|moneda|divisa|valuta|waluta",
  account: "account|account number|auftragskonto|konto|iban of account|rekening|compte",
};
