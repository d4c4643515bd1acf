package org.certwright.model;

import java.util.Locale;

/**
 * A name in the DNS, lower case, in A-label form, without the final dot. Unlike a {@link DomainName} it may have
 * underscores and need not be certifiable; the root is the empty string.
 */
public record DnsName(String value) implements Comparable<DnsName> {
    public static final DnsName ROOT = new DnsName("");

    public DnsName {
        value = value.toLowerCase(Locale.ROOT);
        if (value.endsWith(".")) {
            value = value.substring(0, value.length() - 1);
        }
        if (value.length() > 253 || !value.matches("([a-z0-9_*-]{1,63}(\\.[a-z0-9_*-]{1,63})*)?")) {
            throw new IllegalArgumentException("not a DNS name");
        }
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
