/** What a column of a debtor file may mean. A mapping gives each field at most one column. */
export const FIELDS = {
  customerCode: { label: "Customer number", group: "customer", holds: "text" },
  customerName: { label: "Customer name", group: "customer", holds: "text" },
  contactFirstName: { label: "Contact first name", group: "customer", holds: "text" },
  contactLastName: { label: "Contact last name", group: "customer", holds: "text" },
  contactName: { label: "Contact", group: "customer", holds: "text" },
  email: { label: "E-mail", group: "customer", holds: "text" },
  phone: { label: "Phone", group: "customer", holds: "text" },
  address: { label: "Address", group: "customer", holds: "text" },
  addressLine1: { label: "Address line 1", group: "customer", holds: "text" },
  addressLine2: { label: "Address line 2", group: "customer", holds: "text" },
  addressLine3: { label: "Address line 3", group: "customer", holds: "text" },
  town: { label: "Town", group: "customer", holds: "text" },
  region: { label: "County or state", group: "customer", holds: "text" },
  postcode: { label: "Postcode", group: "customer", holds: "text" },
  country: { label: "Country", group: "customer", holds: "text" },
  vatNumber: { label: "VAT number", group: "customer", holds: "text" },
  registrationNumber: { label: "Company number", group: "customer", holds: "text" },
  creditLimit: { label: "Credit limit", group: "customer", holds: "money" },
  terms: { label: "Payment terms", group: "customer", holds: "text" },
  termsDays: { label: "Payment days", group: "customer", holds: "text" },
  documentType: { label: "Document type", group: "document", holds: "text" },
  number: { label: "Invoice number", group: "document", holds: "text" },
  issuedOn: { label: "Invoice date", group: "document", holds: "day" },
  dueOn: { label: "Due date", group: "document", holds: "day" },
  amount: { label: "Amount", group: "document", holds: "money" },
  lineAmount: { label: "Amount of the line", group: "document", holds: "money" },
  netAmount: { label: "Net amount", group: "document", holds: "money" },
  taxAmount: { label: "VAT amount", group: "document", holds: "money" },
  debit: { label: "Debit", group: "document", holds: "money" },
  credit: { label: "Credit", group: "document", holds: "money" },
  side: { label: "Debit or credit", group: "document", holds: "text" },
  openBalance: { label: "Still open", group: "document", holds: "money" },
  paidAmount: { label: "Paid so far", group: "document", holds: "money" },
  settledOn: { label: "Settled on", group: "document", holds: "day" },
  lastPaidOn: { label: "Last payment on", group: "document", holds: "day" },
  status: { label: "Status", group: "document", holds: "text" },
  currency: { label: "Currency", group: "document", holds: "text" },
  reference: { label: "Reference or order number", group: "document", holds: "text" },
  description: { label: "Description", group: "document", holds: "text" },
} as const satisfies Record<string, FieldInfo>;

type FieldInfo = {
  readonly label: string;
  readonly group: "customer" | "document";
  readonly holds: "text" | "day" | "money";
};

export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

export function isFieldId(text: string): text is FieldId {
  return text in FIELDS;
}

/** Columns of a file by what they mean: the index of the column, from 0. */
export type ColumnMap = Readonly<Partial<Record<FieldId, number>>>;
