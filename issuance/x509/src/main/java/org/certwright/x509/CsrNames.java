package org.certwright.x509;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        var names = new LinkedHashSet<DomainName>();
        for (var name : typed) {
            names.add(AsciiName.certifiable(name)
                    .orElseThrow(() -> Stopped.by(Problem.of(X509Problem.CSR_INVALID_NAME, "said", name))));
        }
        if (names.isEmpty()) {
            throw Stopped.by(Problem.of(X509Problem.CSR_NO_NAMES));
        }
        if (names.size() > DomainNames.MOST) {
            throw Stopped.by(Problem.of(
                    X509Problem.CSR_TOO_MANY_NAMES,
                    "count",
                    String.valueOf(names.size()),
                    "limit",
                    String.valueOf(DomainNames.MOST)));
        }
        return List.copyOf(names);
    }
}
