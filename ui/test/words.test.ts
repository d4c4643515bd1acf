import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unicode } from "../src/design/Names";
import { split } from "../src/design/TagInput";
import { isMixed, nameProblem } from "../src/screens/names";
import en from "../src/words/en.json";
import { say, speakPseudo } from "../src/words/words";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("gallery"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

describe("words", () => {
  it("every text of the catalogue is used, by its whole key or by its beginning", () => {
    const unused = Object.keys(en).filter((key) => {
      const stem = key.slice(0, key.lastIndexOf(".") + 1);
      return !sources.includes(`"${key}"`) && !(stem !== "" && sources.includes(`\`${stem}\${`));
    });
    expect(unused).toEqual([]);
  });

  it("no text stands in the source itself", () => {
    const texts = [...sources.matchAll(/>([^<>{}]*[A-Za-z]{3,}[^<>{}]*)<\//g)].map((match) => match[1]?.trim());
    expect(texts.filter((text) => text !== "Ctrl K" && !text?.includes("=>") && !text?.includes("("))).toEqual([]);
  });

  it("plurals follow n", () => {
    expect(say("certs.count", { n: 1 })).toBe("one certificate");
    expect(say("certs.count", { n: 3 })).toBe("3 certificates");
  });

  it("the pseudo-locale changes every text and keeps its values", () => {
    speakPseudo(true);
    expect(say("issue.tooMany", { n: 101 })).toMatch(/^⟦.*101.*⟧$/);
    speakPseudo(false);
  });
});

describe("names", () => {
  it("what people paste becomes names", () => {
    expect(split('https://www.example.com/a?b, "Example.NET"; \n*.example.org.')).toEqual([
      "www.example.com",
      "example.net",
      "*.example.org",
    ]);
  });

  it("punycode is shown as it reads (RFC 3492 §7.1)", () => {
    expect(unicode("xn--bcher-kva.example")).toBe("bücher.example");
    expect(unicode("xn--ihqwcrb4cv8a8dqg056pqjye")).toBe("他们为什么不说中文");
    expect(unicode("xn--!!!")).toBe("xn--!!!");
  });

  it("each fault has its sentence", () => {
    expect(nameProblem("10.0.0.1")).toContain("address");
    expect(nameProblem("com")).toContain("no dot");
    expect(nameProblem(`${"a".repeat(64)}.example`)).toContain("63");
    expect(nameProblem(`${"abcdefghi.".repeat(26)}example`)).toContain("253");
    expect(nameProblem("a.*.example.com")).toContain("*");
    expect(nameProblem("*.bücher.example")).toBeUndefined();
  });

  it("letters of two scripts in one label are told", () => {
    expect(isMixed("p\u0430ypal.example")).toBe(true);
    expect(isMixed("\u043f\u0440\u0438\u043c\u0435\u0440.example")).toBe(false);
  });
});
