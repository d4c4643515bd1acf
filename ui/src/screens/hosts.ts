/** The host, and the port where it is not the usual one, of an address; the address itself where it is none. */
export function hostOf(address: string): string {
  return parsed(address)?.host || address;
}

/** What things are called here at most, and of which letters; the core says so too. */
const MOST = 40;

/** A name for what lives at an address, as the core takes names; nothing as long as it is no address. */
export function nameOfHost(address: string): string {
  return nameFrom(parsed(address)?.hostname ?? "");
}

/** A name for what lives in a zone, as the core takes names. */
export function nameFrom(zone: string): string {
  return zone
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "")
    .slice(0, MOST)
    .replace(/[^a-z0-9]+$/, "");
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
