import { nameProblem } from "../names";

/** What people paste where names belong. */
export type Pasted =
  | { kind: "names" }
  | { kind: "address"; server: string }
  | { kind: "request"; text: string }
  | { kind: "certificate" }
  | { kind: "key" };

const REQUEST = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----[\s\S]+?-----END (?:NEW )?CERTIFICATE REQUEST-----/;

/** Tells what a pasted text is. A private key is told from all else first, because it must go nowhere. */
export function pasted(text: string): Pasted {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { kind: "key" };
  const request = REQUEST.exec(text)?.[0];
  if (request !== undefined) return { kind: "request", text: request };
  if (text.includes("-----BEGIN ")) return { kind: "certificate" };
  const address = /^\s*[a-z]+:\/\/(?:[^\s/@]*@)?([^\s/?#]+)\S*\s*$/i.exec(text)?.[1];
  return address === undefined ? { kind: "names" } : { kind: "address", server: address };
}

/** Whether a certificate could have the name of this server, which may be an address or a name of one's own network. */
export function isName(server: string): boolean {
  return nameProblem(server.replace(/:\d+$/, "")) === undefined;
}
