import { describe, expect, it } from "vitest";
import { approvalWords } from "../src/screens/approval";
import { hostOf, nameFrom, nameOfHost } from "../src/screens/hosts";
import { zonesOf } from "../src/screens/names";
import { stateWords, toneOf } from "../src/screens/operationState";
import { inWindow, plainly } from "../src/words/commands";
import { date, dateAndTime, exactly, timeOrDay, utcDate, utcMoment } from "../src/words/times";

const NOW = new Date("2026-11-27T12:00:00Z");

describe("dates", () => {
  it("have the year when it is not this one", () => {
    expect(date("2026-12-03T10:00:00Z", NOW)).toBe("3 Dec");
    expect(date("2027-12-03T10:00:00Z", NOW)).toBe("3 Dec 2027");
    expect(utcDate("2026-12-03T00:00:00Z", NOW)).toBe("3 Dec");
    expect(utcDate("2027-01-12T00:00:00Z", NOW)).toBe("12 Jan 2027");
    expect(utcMoment("2031-01-12T15:40:00Z")).toBe("12 Jan 2031, 15:40 UTC");
    expect(dateAndTime("2031-01-12T12:40:00Z")).toMatch(/^12 Jan 2031, \d\d:40$/);
  });

  it("of today are told by the clock alone", () => {
    expect(timeOrDay(NOW.toISOString(), NOW)).toMatch(/^\d\d:00$/);
    expect(timeOrDay("2026-11-29T12:00:00Z", NOW)).toMatch(/^29 Nov, \d\d:00$/);
  });

  it("name their zones on hover", () => {
    expect(exactly("2026-12-03T10:00:00Z", "2026-12-04T10:00:00Z")).toMatch(/Z\n.*\n2026-12-04T10:00:00Z$/);
  });
});

describe("words about operations", () => {
  const parked = { state: "PARKED", retryAt: "2026-11-27T12:40:00Z", underWay: false };

  it("what stopped says what happens next", () => {
    expect(stateWords(parked, NOW.getTime())).toMatch(/^waits until \d\d:40, then go on$/);
    expect(stateWords({ ...parked, retryAt: null })).toBe("stopped; go on when you like");
    expect(stateWords({ ...parked, state: "RUNNING" })).toBe("interrupted; go on when you like");
    expect(toneOf({ ...parked, state: "RUNNING" })).toBe("warn");
    expect(stateWords({ ...parked, state: "RUNNING", underWay: true })).toBe("running");
    expect(stateWords({ ...parked, state: "NEWER" })).toBe("NEWER");
  });

  it("an approval is told as a sentence, an unknown one as it is", () => {
    expect(approvalWords("confirm, at the window")).toBe("You approved it in the window");
    expect(approvalWords("confirm, by hash, non-interactive")).toBe("A program approved it by the plan's hash");
    expect(approvalWords("confirm, by a key")).toBe("Approval: confirm, by a key");
  });

  it("a command of the terminal becomes the button that does the same", () => {
    expect(inWindow("Check the network, then `certwright operation resume`.")).toBe("Check the network, then “Go on”.");
    expect(inWindow("`certwright vault open` opens it.")).toBe("`certwright vault open` opens it.");
  });
});

it("roots are told in plain words", () => {
  expect(plainly("Clients must have the root; the Java of this program does not.")).toBe(
    "Clients must have the root; it is not one of the widely trusted ones.",
  );
  expect(plainly("The root is private.")).toBe("The root is private.");
});

describe("what is proposed", () => {
  it("a name for a CA comes from its address", () => {
    expect(nameOfHost("https://CA.lab.example.net:9000/acme/acme/directory")).toBe("ca.lab.example.net");
    expect(nameOfHost("https://127.0.0.1:14000/dir")).toBe("127.0.0.1");
    expect(nameOfHost("https://[::1]/dir")).toBe("1");
    expect(nameOfHost("")).toBe("");
    expect(nameOfHost("https:/")).toBe("");
    expect(nameOfHost(`https://${"a".repeat(39)}.example/`)).toMatch(/^a+$/);
    expect(nameFrom("Example.test")).toBe("example.test");
    expect(hostOf("https://127.0.0.1:14000/dir")).toBe("127.0.0.1:14000");
    expect(hostOf("not an address")).toBe("not an address");
  });

  it("zones come from the names, each once", () => {
    expect(zonesOf(["first.example.test", "*.first.example.test", "example.test"])).toEqual(["example.test"]);
    expect(zonesOf(["www.shop.example.co.uk", "a..b", "example.de"])).toEqual(["example.co.uk", "example.de"]);
  });
});
