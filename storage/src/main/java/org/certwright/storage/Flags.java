package org.certwright.storage;

/** Which flags a filter wants a line to have, and which it wants it not to have. */
final class Flags {
    private static final long NOTHING = ~0L;

    private long asked = Leaf.PRESENT;
    private long wanted = Leaf.PRESENT;

    private Flags() {}

    static Flags of(CertificateFilter filter) {
        var flags = new Flags();
        flags.want(Leaf.ARCHIVED, filter.archived());
        filter.keyHere().ifPresent(here -> flags.want(Leaf.KEY_HERE, here));
        filter.superseded().ifPresent(only -> flags.want(Leaf.SUPERSEDED, only));
        filter.revoked().ifPresent(only -> flags.want(Leaf.REVOKED, only));
        filter.standing().ifPresent(standing -> flags.want(Leaf.REVOKED, standing == CertificateStanding.REVOKED));
        filter.tag().ifPresent(tag -> flags.want(Leaf.TAGGED, true));
        return flags;
    }

    /** Where two wishes contradict each other nothing fits: no line has flags that are not asked for. */
    private void want(long flag, boolean on) {
        boolean contradicts = (asked & flag) != 0 && (wanted & flag) != 0 != on;
        asked |= flag;
        wanted = contradicts ? NOTHING : wanted | (on ? flag : 0);
    }

    /** Whether a line with this head is as wanted. */
    boolean fit(long head) {
        return (head & asked) == wanted;
    }
}
