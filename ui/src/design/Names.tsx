/** One name as people read it, and as the wire has it where that differs. */
export function Name({ name }: { name: string }) {
  const readable = unicode(name);
  return (
    <span className="tag" dir="ltr" translate="no">
      <bdi>{readable}</bdi>
      {readable !== name && <span className="muted"> · {name}</span>}
    </span>
  );
}

/** Decodes punycode labels (RFC 3492) for reading; the core sends names in their ASCII form. */
export function unicode(name: string): string {
  return name
    .split(".")
    .map((label) => (label.startsWith("xn--") ? decode(label.slice(4)) : label))
    .join(".");
}

function decode(input: string): string {
  const out: number[] = [];
  const basic = input.lastIndexOf("-");
  for (let i = 0; i < Math.max(basic, 0); i++) out.push(input.charCodeAt(i));
  let n = 128;
  let bias = 72;
  let i = 0;
  let at = basic > 0 ? basic + 1 : 0;
  while (at < input.length) {
    const before = i;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = digitOf(input.charCodeAt(at++));
      if (digit < 0) return `xn--${input}`;
      i += digit * weight;
      const limit = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (digit < limit) break;
      weight *= 36 - limit;
    }
    bias = adapt(i - before, out.length + 1, before === 0);
    n += Math.floor(i / (out.length + 1));
    i %= out.length + 1;
    out.splice(i++, 0, n);
  }
  return String.fromCodePoint(...out);
}

function digitOf(code: number): number {
  if (code >= 48 && code < 58) return code - 22;
  if (code >= 97 && code < 123) return code - 97;
  if (code >= 65 && code < 91) return code - 65;
  return -1;
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

/** "shop.example.com and 2 more", for where there is room for one name only. */
export function shortNames(names: readonly string[]): { first: string; more: number } {
  return { first: unicode(names[0] ?? ""), more: Math.max(0, names.length - 1) };
}
