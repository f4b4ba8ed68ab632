/** A list as a package would save it: one line for each invoice, a customer's name in quotes, line ends of Windows. */
export function invoiceList(rows: number, customers = 5_000): Uint8Array {
  const lines = ["Customer,Account,Invoice number,Invoice date,Due date,Amount"];
  for (let index = 0; index < rows; index += 1) {
    const account = String(index % customers).padStart(5, "0");
    const month = String(1 + (index % 12)).padStart(2, "0");
    const amount = `${100 + (index % 9000)}.${String(index % 100).padStart(2, "0")}`;
    lines.push(
      `"Customer, ${account}",${account},INV-${String(index).padStart(6, "0")},2025-${month}-05,2025-${month}-28,${amount}`,
    );
  }
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}
