import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** Lists the packages that really are in the page as CycloneDX, beside it: `dist/sbom.json`. */
export function bill(): Plugin {
  return {
    name: "certwright-bill",
    apply: "build",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === "chunk" ? Object.keys(chunk.modules) : [],
      );
      const source = `${JSON.stringify(billOf(packages(modules)), undefined, 1)}\n`;
      this.emitFile({ type: "asset", fileName: "sbom.json", source });
    },
  };
}

/** The packages that these modules are from, by name. */
function packages(modules: readonly string[]): Package[] {
  const folders = modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(folders)]
    .map((folder) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Package)
    .sort((one, other) => one.name.localeCompare(other.name));
}

function billOf(all: readonly Package[]): unknown {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    components: all.map(({ name, version, license }) => ({
      type: "library",
      "bom-ref": `pkg:npm/${name.replace("@", "%40")}@${version}`,
      ...(name.includes("/") ? { group: name.split("/")[0], name: name.split("/")[1] } : { name }),
      version,
      licenses: license === undefined ? [] : [{ license: { id: license } }],
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    })),
  };
}
