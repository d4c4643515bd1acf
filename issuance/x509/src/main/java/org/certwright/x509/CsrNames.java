package org.certwright.x509;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.certwright.model.DomainName;
import org.certwright.model.DomainNames;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The names a request asks for; every one must be a domain name, since nothing else can be proved by DNS. */
final class CsrNames {
    private CsrNames() {}

    static List<DomainName> of(X500Principal subject, Extensions asked) throws Malformed {
        var alternatives = asked.subjectAlternativeNames();
        var others = alternatives.stream()
                .filter(name -> !(name instanceof GeneralName.Dns))
                .limit(10)
                .map(GeneralName::describe)
                .toList();
        if (!others.isEmpty()) {
            throw Stopped.by(Problem.of(X509Problem.CSR_OTHER_NAMES, "names", String.join(", ", others)));
        }
        var typed = new ArrayList<String>();
        alternatives.forEach(name -> typed.add(((GeneralName.Dns) name).name()));
        SubjectText.commonNames(subject).stream()
                .filter(name -> !name.isEmpty())
                .forEach(typed::add);
        return domains(typed);
    }

    private static List<DomainName> domains(List<String> typed) {
        if (typed.isEmpty()) {
            throw Stopped.by(Problem.of(X509Problem.CSR_NO_NAMES));
        }
        refuseTooMany(typed); // First, since reading a name is not cheap.
        var names = new LinkedHashSet<DomainName>();
        for (var name : typed) {
            names.add(AsciiName.certifiable(name)
                    .orElseThrow(() -> Stopped.by(Problem.of(X509Problem.CSR_INVALID_NAME, "said", name))));
        }
        return List.copyOf(names);
    }

    private static void refuseTooMany(List<String> typed) {
        var distinct = typed.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (distinct > DomainNames.MOST) {
            throw Stopped.by(Problem.of(
                    X509Problem.CSR_TOO_MANY_NAMES,
                    "count",
                    String.valueOf(distinct),
                    "limit",
                    String.valueOf(DomainNames.MOST)));
        }
    }
}
