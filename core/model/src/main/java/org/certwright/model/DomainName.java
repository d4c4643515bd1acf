package org.certwright.model;

/**
 * A name a certificate can carry: a fully qualified host name, or a wildcard for one label below it.
 *
 * @param ascii lower case, A-label form, no final dot; a wildcard starts with {@code *.}
 */
public record DomainName(String ascii) implements Comparable<DomainName> {
    public DomainName {
        if (!ascii.matches("(\\*\\.)?[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+") || ascii.length() > 253) {
            throw new IllegalArgumentException("not a certifiable domain name");
        }
    }

    /** Reads what a person typed, in either form. */
    public static Outcome<DomainName> parse(String typed) {
        return Outcome.done(new DomainName(typed.toLowerCase(java.util.Locale.ROOT)));
    }

    public boolean isWildcard() {
        return ascii.startsWith("*.");
    }

    /** The name without its wildcard label: what an ACME authorization is for (RFC 8555 §7.1.4). */
    public DnsName base() {
        return new DnsName(isWildcard() ? ascii.substring(2) : ascii);
    }

    /** Where the CA looks for the DNS-01 answer (RFC 8555 §8.4); the same for a name and its wildcard. */
    public DnsName challengeName() {
        return new DnsName("_acme-challenge." + base().value());
    }

    /** The form in the user's script; the same as {@link #ascii} when there is no A-label. */
    public String unicode() {
        return ascii;
    }

    @Override
    public int compareTo(DomainName other) {
        return ascii.compareTo(other.ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }
}
