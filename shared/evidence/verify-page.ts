import type { Fingerprint } from "./manifest.ts";

/**
 * One page that checks the files of a bundle in any browser, without a network and without Duebook: the reader chooses the
 * unpacked folder, the page works out SHA-256 by itself and names every file that is changed, missing or unlisted.
 */
export function verifyPage(title: string, list: readonly Fingerprint[]): string {
  const data = JSON.stringify(list).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>Check the bundle: ${escapeHtml(title)}</title>
<style>
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a2026;background:#fff}
table{border-collapse:collapse;width:100%;margin-top:1rem}td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #c9d0d5;vertical-align:top}
code{font-size:12px;overflow-wrap:anywhere}.bad{color:#a8261d;font-weight:600}.ok{color:#23683a}
</style>
</head>
<body>
<h1>Check this bundle</h1>
<p>${escapeHtml(title)}. Choose the folder that holds this page and the files beside it. Nothing leaves this computer.</p>
<p><label>Folder of the bundle <input id="folder" type="file" webkitdirectory multiple></label></p>
<p id="answer" role="status">${list.length} files are listed.</p>
<table id="files"><thead><tr><th>File</th><th>State</th><th>SHA-256 as it was built</th></tr></thead><tbody></tbody></table>
<p>The same list is in <code>manifest.sha256</code>: <code>sha256sum -c manifest.sha256</code> checks it without this page.
It shows that the files are those of the list. Who made the list, and when, is shown by who received it.</p>
<script>
"use strict";
const LIST = ${data};
${SHA256_SCRIPT}
${CHECK_SCRIPT}
const body = document.querySelector("#files tbody");
function show(rows) {
  body.textContent = "";
  for (const row of rows) {
    const line = body.insertRow();
    line.insertCell().textContent = row.name;
    const state = line.insertCell();
    state.textContent = row.state;
    state.className = row.state === "unchanged" ? "ok" : row.state === "not checked yet" ? "" : "bad";
    const code = document.createElement("code");
    code.textContent = row.sha256;
    line.insertCell().append(code);
  }
}
show(LIST.map((one) => ({ ...one, state: "not checked yet" })));
document.getElementById("folder").addEventListener("change", async (event) => {
  const found = new Map();
  for (const file of event.target.files) {
    const path = file.webkitRelativePath || file.name;
    found.set(path.slice(path.indexOf("/") + 1), new Uint8Array(await file.arrayBuffer()));
  }
  const rows = checkFiles(LIST, found);
  show(rows);
  const wrong = rows.filter((row) => row.state !== "unchanged");
  const answer = document.getElementById("answer");
  answer.className = wrong.length ? "bad" : "ok";
  answer.textContent = wrong.length
    ? "Not as it was built: " + wrong.map((row) => row.name + " (" + row.state + ")").join(", ")
    : "All " + rows.length + " files are unchanged.";
});
</script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Names each file as unchanged, changed, missing or not in the list. The page itself and the manifest are not listed here. */
export const CHECK_SCRIPT = `function checkFiles(list, found) {
  const rows = list.map((one) => {
    const bytes = found.get(one.name);
    const state = !bytes ? "missing" : sha256Hex(bytes) === one.sha256 ? "unchanged" : "changed";
    return { name: one.name, sha256: one.sha256, state };
  });
  const known = new Set(list.map((one) => one.name).concat("manifest.sha256", "verify.html"));
  for (const name of found.keys()) if (!known.has(name)) rows.push({ name, sha256: "", state: "not in the list" });
  return rows;
}`;

/** SHA-256 (FIPS 180-4) in plain script: the browser's own is not offered to every page opened from a disk. */
export const SHA256_SCRIPT = `function sha256Hex(bytes) {
  const k = new Uint32Array(64), h = new Uint32Array(8), w = new Uint32Array(64);
  for (let n = 2, count = 0; count < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    const fraction = (root) => { const value = Math.pow(n, root); return (value - Math.floor(value)) * 4294967296; };
    if (count < 8) h[count] = fraction(1 / 2);
    k[count++] = fraction(1 / 3);
  }
  const size = bytes.length, padded = new Uint8Array(((size + 72) >> 6 << 6));
  padded.set(bytes);
  padded[size] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(size / 536870912));
  view.setUint32(padded.length - 4, (size << 3) >>> 0);
  const turn = (value, by) => (value >>> by) | (value << (32 - by));
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, j] = h;
    for (let i = 0; i < 64; i++) {
      const one = (j + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      j = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += j;
  }
  return Array.from(h, (word) => word.toString(16).padStart(8, "0")).join("");
}`;
