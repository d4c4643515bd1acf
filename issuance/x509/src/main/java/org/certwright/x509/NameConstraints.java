package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Name constraints of one CA (RFC 5280 §4.2.1.10): what its subordinates may be called.
 *
 * @param permitted if any subtree here has a name's kind, the name must lie in one of that kind
 * @param excluded no name may lie in one of these
 */
record NameConstraints(List<GeneralName> permitted, List<GeneralName> excluded) {
    NameConstraints {
        permitted = List.copyOf(permitted);
        excluded = List.copyOf(excluded);
    }

    static NameConstraints read(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        der.end();
        var permitted = subtrees(sequence, Tag.constructed(0));
        var excluded = subtrees(sequence, Tag.constructed(1));
        sequence.end();
        if (permitted.isEmpty() && excluded.isEmpty()) {
            throw new Malformed("name constraints that constrain nothing");
        }
        return new NameConstraints(permitted, excluded);
    }

    private static List<GeneralName> subtrees(DerReader der, int tag) throws Malformed {
        var subtrees = new ArrayList<GeneralName>();
        if (der.isNext(tag)) {
            var list = der.enter(tag);
            do {
                var subtree = list.enter(Tag.SEQUENCE);
                subtrees.add(base(GeneralName.read(subtree)));
                subtree.end(); // RFC 5280 §4.2.1.10: minimum is 0 and so absent in DER, maximum must be absent.
            } while (list.hasMore());
        }
        return subtrees;
    }

    private static GeneralName base(GeneralName name) throws Malformed {
        if (name instanceof GeneralName.Ip(var octets) && octets.length() != 8 && octets.length() != 32) {
            throw new Malformed("an address range without a mask");
        }
        return name;
    }

    /** Why {@code name} may not be used; empty when it may. */
    Optional<Verdict> against(GeneralName name) {
        for (var subtree : excluded) {
            if (Subtree.isSameKind(subtree, name)) {
                if (!Subtree.isSupported(name)) {
                    return Optional.of(Verdict.UNSUPPORTED);
                }
                if (Subtree.reaches(subtree, name)) {
                    return Optional.of(Verdict.EXCLUDED);
                }
            }
        }
        var limits = permitted.stream()
                .filter(subtree -> Subtree.isSameKind(subtree, name))
                .toList();
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        if (!Subtree.isSupported(name)) {
            return Optional.of(Verdict.UNSUPPORTED);
        }
        return limits.stream().anyMatch(subtree -> Subtree.holds(subtree, name))
                ? Optional.empty()
                : Optional.of(Verdict.NOT_PERMITTED);
    }

    enum Verdict {
        EXCLUDED,
        NOT_PERMITTED,
        /** The constraint applies and we cannot evaluate it; RFC 5280 §4.2.1.10 then says: reject. */
        UNSUPPORTED
    }
}
