/** Longer than DNS allows, as a broken core or a foreign CA might send it. */
export const ENDLESS = `${"a-label-as-long-as-they-may-be-and-nobody-ever-broke-it-in-two.".repeat(4)}${"x".repeat(34)}.example.com`;

/** مثال.إختبار and דוגמה.טעסט: right to left, in the form the core sends. */
export const RIGHT_TO_LEFT = ["xn--mgbh0fb.xn--kgbechtv", "xn--fdbk5d8ap9b8a8d.xn--deba0ad"];

/** A Cyrillic а among Latin letters, and three scripts side by side. */
export const MIXED = ["xn--pypal-4ve.example", "xn--hxajbheg2az3al.xn--bcher-kva.xn--mgbh0fb.example"];

export const DIFFICULT = [ENDLESS, ...RIGHT_TO_LEFT, ...MIXED];

/** As many as one certificate can have. */
export const HUNDRED = Array.from({ length: 100 }, (_, index) => `shop-${index + 1}.branch.example.com`);

/** What people type by mistake. */
export const WRONG = ["10.0.0.1", "localhost", `${"a".repeat(64)}.example`, "a.*.example.com", "under_score.example"];
