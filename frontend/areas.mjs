// Regenerates src/main/resources/areas from the npm package idn-area-data (data: ODbL 1.0):
//   cd frontend && npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz && node areas.mjs package && rm -r package idn-area-data-4.0.1.tgz
// One line an area: code without dots, tab, name; a third column "lama" marks a code that the package no longer has.
// Codes are never dropped: addresses that were written down with them must stay readable.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const source = process.argv[2];
const target = new URL("../src/main/resources/areas/", import.meta.url);
const OLD = "lama";

function read(file) {
  return readFileSync(`${source}/data/${file}.csv`, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.match(file === "provinces" ? /^([^,]*),(.*)$/ : /^([^,]*),[^,]*,(.*)$/).slice(1))
    .map(([code, name]) => [code.replaceAll(".", ""), titled(name.replace(/^"|"$/g, "").replaceAll('""', "'").trim())]);
}

/** Only names that are all capitals are changed; the package writes most of them properly. */
function titled(name) {
  return name.length > 3 && name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s(/-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()) : name;
}

function write(file, areas) {
  const path = new URL(file, target);
  const lines = new Map(areas.map(([code, name]) => [code, `${code}\t${name}`]));
  if (existsSync(path)) {
    for (const line of gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n")) {
      const [code, name] = line.split("\t");
      if (!lines.has(code)) lines.set(code, `${code}\t${name}\t${OLD}`);
    }
  }
  const text = [...lines.keys()].sort().map((code) => lines.get(code)).join("\n") + "\n";
  writeFileSync(path, gzipSync(text, { level: 9 }));
}

mkdirSync(target, { recursive: true });
const provinces = read("provinces");
write("upper.txt.gz", [...provinces, ...read("regencies"), ...read("districts")]);
const villages = new Map();
for (const village of read("villages")) {
  const province = village[0].slice(0, 2);
  villages.set(province, [...(villages.get(province) ?? []), village]);
}
const known = readdirSync(target).flatMap((file) => file.match(/^villages-(\d\d)/)?.[1] ?? []);
for (const province of new Set([...villages.keys(), ...known])) write(`villages-${province}.txt.gz`, villages.get(province) ?? []);
console.log(`${provinces.length} provinces, ${[...villages.values()].flat().length} villages`);
