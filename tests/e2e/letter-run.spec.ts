import { readPdf } from "../documents/read-pdf.ts";
import { expect, test } from "./fixtures.ts";
import { LetterRunPage } from "./pages/letter-run-page.ts";

test.use({ options: { sample: true, width: 1440, height: 900 } });

test("a run from Choose to posted: it ties, the print says what the list says, and a second run has nothing to send", async ({
  duebook,
}) => {
  const run = await LetterRunPage.start(duebook.page);
  await expect(run.page.getByText(/The latest payment in the books is of/)).toBeVisible();
  await run.check();
  await run.leaveOut("The Penhaligon Arms", "paid at the counter");
  await expect(run.leftOut.getByText("Left out by you: paid at the counter")).toBeVisible();
  await run.include("O’Brien & Sons Builders");
  await expect(run.tie).toBeVisible();
  await expect(run.page.getByText("Adds up to the penny")).toBeVisible();
  const [, inRun = "", out = "", overdue = ""] =
    /In this run £([\d,.]+) \+ left out £([\d,.]+) = overdue £([\d,.]+)/.exec(await run.tie.innerText()) ?? [];
  const pence = (text: string) => Math.round(Number(text.replace(/,/g, "")) * 100);
  expect(pence(inRun) + pence(out)).toBe(pence(overdue));

  await run.prepare();
  const letters = await run.listed();
  expect(letters.map(({ customer }) => customer)).not.toContain("The Penhaligon Arms");
  expect(letters.map(({ customer }) => customer)).toContain("O’Brien & Sons Builders");
  const plain = await readPdf(new Uint8Array(await run.savePrint()));
  const firsts = letters.map(({ number }) => plain.findIndex(({ text }) => text.includes(number)));
  expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
  letters.forEach(({ customer, amount }, index) => {
    for (const words of [customer, amount]) expect(plain[firsts[index] ?? -1]?.text).toContain(words);
  });

  await run.paper("Printed on both sides", "A sheet before each letter", "A count sheet first");
  const both = await readPdf(new Uint8Array(await run.savePrint()));
  expect(both[0]?.text).toContain(`${letters[0]?.number} to ${letters.at(-1)?.number}`);
  let at = 2;
  letters.forEach(({ number, customer }, index) => {
    const [before, back, letter] = both.slice(at).map((page) => page.text);
    expect(before).toContain(number);
    expect([back, letter?.includes(customer)]).toEqual(["", true]);
    const pages = (firsts[index + 1] ?? plain.length) - (firsts[index] ?? 0);
    at += 2 + pages + (pages % 2);
  });
  expect(both).toHaveLength(at);

  await run.recordPosted();
  await expect(run.prepared.getByText("Posted", { exact: false }).first()).toBeVisible();
  const again = await LetterRunPage.start(duebook.page);
  await again.check();
  await expect(again.letters.getByRole("checkbox", { name: /^Letter to/ })).toHaveCount(1);
  await expect(again.letters.getByRole("checkbox", { name: "Letter to The Penhaligon Arms" })).toBeVisible();
  await expect(again.page.getByText("Adds up to the penny")).toBeVisible();
});
