import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";

/** What openssl makes for a test: a certificate that a server shows, and a request. */
export function made(names: string): { key: string; certificate: string; request: string } {
  const folder = mkdtempSync(join(tmpdir(), "certwright-tls-"));
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const about = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "key.pem"];
  const named = ["-subj", "/CN=made for a test", "-addext", `subjectAltName=${names}`];
  openssl("req", "-x509", ...about, ...named, "-days", "5", "-out", "cert.pem");
  openssl("req", "-new", "-key", "key.pem", ...named.slice(2), "-subj", "/", "-out", "csr.pem");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const all = { key: read("key.pem"), certificate: read("cert.pem"), request: read("csr.pem") };
  rmSync(folder, { recursive: true });
  return all;
}

/** Serves a certificate on loopback while {@code work} is done. */
export async function serving(
  { key, certificate }: { key: string; certificate: string },
  work: (place: string) => Promise<void>,
): Promise<void> {
  const server = createServer({ key, cert: certificate });
  server.on("tlsClientError", () => {}); // The core hangs up as soon as it has seen enough.
  server.on("secureConnection", (socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}
