package org.certwright.model;

/**
 * A name a certificate can carry: a fully qualified host name, or a wildcard for one label below it.
 *
 * @param ascii lower case, A-label form, no final dot; a wildcard starts with {@code *.}
 */
public record DomainName(String ascii) implements Comparable<DomainName> {
    private static final String WILDCARD = "*.";

    /** Accepts what existing certificates carry; {@link #parse} asks for more. */
    public DomainName {
        var host = ascii.startsWith(WILDCARD) ? ascii.substring(WILDCARD.length()) : ascii;
        if (ascii.length() > NameSyntax.LONGEST || !NameSyntax.isHostName(host)) {
            throw new IllegalArgumentException("not a certifiable domain name");
        }
    }

    /**
     * Reads what a person typed, in the user's script, in A-labels or mixed (IDNA 2008, RFC 5891); spaces around it
     * and a final dot are ignored. A name is refused that no CA would sign or that leaves no room for its DNS-01
     * record; the problems are {@link ModelProblem}s.
     */
    public static Outcome<DomainName> parse(String typed) {
        return TypedName.read(typed);
    }

    public boolean isWildcard() {
        return ascii.startsWith(WILDCARD);
    }

    /** The name without its wildcard label: what an ACME authorization is for (RFC 8555 §7.1.4). */
    public DnsName base() {
        return new DnsName(isWildcard() ? ascii.substring(WILDCARD.length()) : ascii);
    }

    /** Where the CA looks for the DNS-01 answer (RFC 8555 §8.4); the same for a name and its wildcard. */
    public DnsName challengeName() {
        return new DnsName(TypedName.CHALLENGE_PREFIX + base().value());
    }

    /**
     * The form in the user's script; the same as {@link #ascii} when there is no A-label. A label that only looks like
     * an A-label, as in certificates that others made, stays as it is.
     */
    public String unicode() {
        if (!ascii.contains("xn--")) {
            return ascii;
        }
        var unicode = new StringBuilder();
        for (var label : ascii.split("\\.", -1)) {
            unicode.append(unicode.isEmpty() ? "" : ".");
            unicode.append(Idna.isPrefixed(label) ? Idna.toUnicode(label).orElse(label) : label);
        }
        return unicode.toString();
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
