import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { bill } from "./bill";

/** What the page may do, written into it: run this very script, be styled, nothing else. Whoever shows the page puts a fresh
 * nonce in the place of NONCE; React Aria adds its own style elements under it. */
function policy(): Plugin {
  return {
    name: "certwright-policy",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("there is no page");
        const html = String(page.source);
        const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
        const script = hash(/<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "");
        const style = hash(/<style[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "");
        const rules = `default-src 'none'; script-src ${script}; style-src ${style} 'nonce-NONCE'; img-src data:; connect-src swt:`;
        page.source = html.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${rules}" />\n    <meta property="csp-nonce" content="NONCE" />`,
        );
      },
    },
  };
}

/** While developing: the core of CERTWRIGHT_CORE (a command, a word a line) behind the page, over Vite's own socket. */
function core(): Plugin {
  return {
    name: "certwright-core",
    apply: "serve",
    configureServer(server) {
      const [program, ...args] = (process.env.CERTWRIGHT_CORE ?? "").split("\n");
      if (!program) throw new Error("CERTWRIGHT_CORE must hold the command of a core: use ./dev ui");
      const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
      createInterface({ input: child.stdout }).on("line", (line) => server.ws.send("certwright:line", { line }));
      server.ws.on("certwright:line", ({ line }: { line: string }) => child.stdin.write(`${line}\n`));
      server.httpServer?.on("close", () => child.kill());
    },
  };
}

// One HTML file: the shell hands it to the system's WebView as a string. `--mode gallery` makes gallery.html instead.
export default defineConfig(({ command, mode }) => {
  const gallery = mode === "gallery";
  const plugins = [react(), viteSingleFile({ removeViteModuleLoader: true })];
  return {
    plugins: gallery ? plugins : [...plugins, bill(), command === "build" ? policy() : core()],
    server: { host: "127.0.0.1" },
    build: {
      target: "es2022",
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      emptyOutDir: false,
      rollupOptions: { input: gallery ? "gallery.html" : "index.html" },
    },
  };
});
