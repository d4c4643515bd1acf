package org.certwright.model;

/**
 * A name in the DNS, lower case, in A-label form, without the final dot. Unlike a {@link DomainName} it may have
 * underscores and need not be certifiable; the root is the empty string.
 */
public record DnsName(String value) implements Comparable<DnsName> {
    public static final DnsName ROOT = new DnsName("");

    /** Accepts capitals and a final dot; an asterisk is the whole first label or absent (RFC 4592 §2.1.1). */
    public DnsName {
        value = lowerCase(value.endsWith(".") ? value.substring(0, value.length() - 1) : value);
        var closest = value.startsWith("*.") ? value.substring(2) : value;
        if (!(closest.isEmpty() || NameSyntax.hasLabels(closest, "_")) || value.length() > NameSyntax.LONGEST) {
            throw new IllegalArgumentException("not a DNS name");
        }
    }

    /** Only ASCII: DNS knows no other case (RFC 4343), and U+212A is not the letter k. */
    private static String lowerCase(String name) {
        var lower = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    /** The name one label shorter; the root's parent is the root. */
    public DnsName parent() {
        int dot = value.indexOf('.');
        return dot < 0 ? ROOT : new DnsName(value.substring(dot + 1));
    }

    /** Whether this is {@code zone} or lies below it. */
    public boolean isWithin(DnsName zone) {
        return zone.value.isEmpty() || value.equals(zone.value) || value.endsWith("." + zone.value);
    }

    public boolean isRoot() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(DnsName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "." : value;
    }
}
