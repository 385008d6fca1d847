// node .ci/failures.mjs FOLDER: the tests that failed, from the TRX files, each with the head of its message.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const longest = 1500;
const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const plain = text => text.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);

const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
for (const file of files.filter(name => name.endsWith(".trx")).sort()) {
  const results = readFileSync(join(folder, file), "utf8").match(/<UnitTestResult [^>]*outcome="Failed"[^>]*(\/>|>[\s\S]*?<\/UnitTestResult>)/g) ?? [];
  for (const result of results) {
    console.log(`\nfailed: ${plain(/testName="([^"]*)"/.exec(result)?.[1] ?? "a test without a name")}`);
    for (const part of ["Message", "StackTrace"])
      console.log(plain(new RegExp(`<${part}>([\\s\\S]*?)</${part}>`).exec(result)?.[1] ?? "").slice(0, longest));
  }
}
