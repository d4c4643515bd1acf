const DAY = 86_400_000;

/** So many days from now; negative ones are past. */
export function ahead(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString();
}

/** So many seconds ago. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString();
}
