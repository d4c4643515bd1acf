/** A moment in the one form in which the core reads it. */
export function instant(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}
