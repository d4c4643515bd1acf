package org.certwright.core.snippet;

import java.util.List;
import org.certwright.model.DomainName;

/**
 * What a snippet is made from.
 *
 * @param folder where the files lie, without a final slash
 */
record Ground(String folder, List<DomainName> names) {
    Ground {
        names = List.copyOf(names);
    }

    String cert() {
        return folder + "/cert.pem";
    }

    String chain() {
        return folder + "/chain.pem";
    }

    String fullchain() {
        return folder + "/fullchain.pem";
    }

    String key() {
        return folder + "/privkey.pem";
    }

    /** The names as configurations have them: in ASCII, wildcards with their star. */
    String names(String between) {
        return String.join(between, names.stream().map(DomainName::ascii).toList());
    }

    /** A name that is a host's: the first that is no wildcard, else what the wildcard is below. */
    String host() {
        return names.stream()
                .filter(name -> !name.isWildcard())
                .findFirst()
                .map(DomainName::ascii)
                .orElseGet(() -> names.getFirst().base().value());
    }

    /** The names but for {@link #host}. */
    List<String> others() {
        return names.stream()
                .map(DomainName::ascii)
                .filter(name -> !name.equals(host()))
                .toList();
    }
}
