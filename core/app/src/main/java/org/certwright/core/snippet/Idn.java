package org.certwright.core.snippet;

import java.util.List;
import java.util.stream.Collectors;
import org.certwright.model.DomainName;
import org.certwright.model.ForeignText;

/** Configurations want international names in ASCII, which nobody can read; a comment says which they are. */
final class Idn {
    private static final int MOST = 20;

    private Idn() {}

    static String comment(List<DomainName> names) {
        return names.stream()
                .filter(name -> !name.unicode().equals(name.ascii()))
                .limit(MOST)
                .map(name -> "# " + name.ascii() + " is " + ForeignText.clean(name.unicode()) + "\n")
                .collect(Collectors.joining());
    }
}
