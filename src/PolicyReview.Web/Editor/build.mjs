// Bundles the editor, and gathers the licences of what is in it.
import { build } from "esbuild";
import { readFile, writeFile, readdir } from "node:fs/promises";

const out = "../wwwroot/editor";
const { metafile } = await build({
  entryPoints: ["policy-editor.js"],
  outfile: `${out}/policy-editor.js`,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none",
  metafile: true,
});

const packages = new Set(Object.keys(metafile.inputs).map(path => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
const notices = [];
for (const name of [...packages].sort()) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  if (license !== "MIT" || !file) throw new Error(`${name} ${version} has the licence ${license}: look before it ships.`);
  notices.push(`${name} ${version}\n\n${(await readFile(`${folder}/${file}`, "utf8")).trim()}\n`);
}
await writeFile(`${out}/LICENSES.txt`, notices.join("\n----------------------------------------\n\n"));
console.log(`${Math.round(Object.values(metafile.outputs)[0].bytes / 1024)} KB, ${packages.size} packages`);
