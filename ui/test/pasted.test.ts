import { describe, expect, it } from "vitest";
import { isName, pasted } from "../src/screens/issue/pasted";
import { coveredBy, typingProblem } from "../src/screens/names";

const pem = (label: string) => `-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----\n`;

describe("what is pasted among names", () => {
  it("a request is found also in the middle of other words", () => {
    const request = pem("CERTIFICATE REQUEST").trim();
    expect(pasted(`Please sign:\n${request}\nThank you`)).toEqual({ kind: "request", text: request });
    expect(pasted(pem("NEW CERTIFICATE REQUEST")).kind).toBe("request");
  });

  it("a private key is told before all else, so that a request beside it is not taken either", () => {
    for (const label of ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"]) {
      expect(pasted(pem("CERTIFICATE REQUEST") + pem(label)).kind).toBe("key");
    }
  });

  it("a certificate is no request", () => {
    expect(pasted(pem("CERTIFICATE")).kind).toBe("certificate");
  });

  it("the address of a page names its server with its port, and without whoever logs in there", () => {
    expect(pasted(" https://shop.example.com/a?b#c\n")).toEqual({ kind: "address", server: "shop.example.com" });
    expect(pasted("https://me:secret@shop.example.com:8443/")).toEqual({
      kind: "address",
      server: "shop.example.com:8443",
    });
  });

  it("an address or a name of one's own network is a server, and no name of a certificate", () => {
    expect(["192.0.2.1:8443", "[2001:db8::1]:443", "localhost:4433", "shop.example.com:8443"].map(isName)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("all else is names", () => {
    for (const text of ["a.example.com", "a.example.com, b.example.com", "https://a.example b.example", ""]) {
      expect(pasted(text)).toEqual({ kind: "names" });
    }
  });
});

describe("names", () => {
  it("what more letters cannot mend is said while typing, and nothing else", () => {
    for (const fine of [
      "",
      "s",
      "shop",
      "shop.",
      "shop.example",
      "*",
      "*.",
      "*.shop",
      "10.0.0",
      "https://shop",
      "bü",
      "a-",
    ]) {
      expect(typingProblem(fine), fine).toBeUndefined();
    }
    for (const wrong of ["a_b", "shop.*.x", "a..b", "-a", "x".repeat(64), `${"abcdefghi.".repeat(26)}`]) {
      expect(typingProblem(wrong), wrong).toBeDefined();
    }
  });

  it("a name is covered by the wildcard one label above it only", () => {
    expect(coveredBy(["*.example.com", "a.example.com", "b.example.com"])).toEqual({
      name: "a.example.com",
      by: "*.example.com",
      count: 2,
    });
    expect(coveredBy(["*.example.com", "example.com", "a.b.example.com"])).toBeUndefined();
  });
});
