import { describe, expect, it } from "vitest";
import type { FieldId } from "#shared/imports/fields.ts";
import { asAtOfTitle, findTable } from "#shared/imports/find-table.ts";
import { columnMapOf, matchColumns, normaliseName } from "#shared/imports/match-columns.ts";

const fieldsOf = (header: readonly string[], rows: readonly (readonly string[])[] = []) => {
  const byColumn = new Map(
    Object.entries(columnMapOf(matchColumns(header, rows))).map(([field, column]) => [column, field]),
  );
  return header.map((_, column) => (byColumn.get(column) as FieldId | undefined) ?? "");
};

describe("column names", () => {
  it.each([
    ["*InvoiceNumber", "invoice number"],
    ["INVOICE_NO.", "invoice no"],
    ["countryCode", "country code"],
    ["customerID", "customer id"],
    ["Fälligkeit", "falligkeit"],
    ["  Addr 1 - Line 1", "addr 1 line 1"],
  ])("%j is compared as %j", (header, name) => expect(normaliseName(header)).toBe(name));

  it.each([
    ["Customer,Invoice No,Date,Due,Amount,Balance", "customerName,number,issuedOn,dueOn,amount,openBalance"],
    [
      "Kundennummer,Firma,Rechnungsnummer,Rechnungsdatum,Fällig am,Betrag,Offen",
      "customerCode,customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    [
      "Raison sociale,Numéro de facture,Date de facture,Échéance,Montant TTC,Reste à payer",
      "customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    [
      "Cliente,Número de factura,Fecha,Vencimiento,Importe,Pendiente",
      "customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    [
      "Ragione sociale,Numero fattura,Data fattura,Scadenza,Importo,Residuo",
      "customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    [
      "Klant,Factuurnummer,Factuurdatum,Vervaldatum,Bedrag,Openstaand",
      "customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    [
      "Kontrahent,Numer faktury,Data wystawienia,Termin płatności,Kwota brutto,Do zapłaty",
      "customerName,number,issuedOn,dueOn,amount,openBalance",
    ],
    ["A/C,Name,Inv No,Date,Net,VAT,O/S", "customerCode,customerName,number,issuedOn,netAmount,taxAmount,openBalance"],
    ["Amount (GBP),Invoice date,Invoice #", "amount,issuedOn,number"],
    [
      "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate",
      "country,customerCode,,number,issuedOn,dueOn,amount,,settledOn,,,",
    ],
  ])("%s", (header, fields) => expect(fieldsOf(header.split(",")).join(",")).toBe(fields));

  it("a column of words is not taken for a date because of its name", () => {
    const rows = [
      ["1", "on receipt", "2026-01-02", "5.00"],
      ["2", "net 30", "2026-01-03", "6.00"],
    ];
    expect(fieldsOf(["Invoice No", "Due", "Date", "Amount"], rows)).toEqual(["number", "", "issuedOn", "amount"]);
  });

  it("each column is used once", () => {
    const fields = fieldsOf(["Date", "Invoice Date", "Amount", "Total Amount"]).filter((field) => field !== "");
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe("the table in a file", () => {
  const rowsOf = (text: string) => text.split("\n").map((line, index) => ({ line: index + 1, cells: line.split(",") }));

  it("stands below a title block, whose day is the day of the report", () => {
    const table = findTable(
      rowsOf(
        "Bell & Sons\nA/R Aging Detail\nAs of 31 December 2025\n\nNum,Customer,Date,Open Balance\n1,Acme,11/18/2025,5.00",
      ),
    );
    expect(table).toMatchObject({ headerLine: 5, header: ["Num", "Customer", "Date", "Open Balance"] });
    expect(asAtOfTitle(table.title, "day-first")).toBe("2025-12-31");
  });

  it.each([
    ["As at 31 March 2026", "2026-03-31"],
    ["As of March 31, 2026", "2026-03-31"],
    ["Stand: 31.03.2026", "2026-03-31"],
    ["Aged Receivables", null],
  ])("%s", (title, expected) => expect(asAtOfTitle([title], "day-first")).toBe(expected));

  it("joins two header rows", () => {
    const table = findTable(
      rowsOf(
        "Date,Ref. No.,Party's Name,Opening,Pending,Due,Overdue\n,,,Amount,Amount,on,by days\n1-Apr-26,7,Acme,5.00,5.00,1-May-26,3",
      ),
    );
    expect(table.header).toEqual([
      "Date",
      "Ref. No.",
      "Party's Name",
      "Opening Amount",
      "Pending Amount",
      "Due on",
      "Overdue by days",
    ]);
    expect(table.headerLine).toBe(2);
  });

  it("may have no header", () => {
    expect(findTable(rowsOf("07/22/2026,-42.10,*\n07/15/2026,3200.00,*"))).toMatchObject({
      headerLine: 0,
      header: ["Column 1", "Column 2", "Column 3"],
    });
  });
});
