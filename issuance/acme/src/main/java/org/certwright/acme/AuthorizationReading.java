package org.certwright.acme;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.certwright.acme.AuthorizationFacts.Challenge;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;
import org.shredzone.acme4j.challenge.Dns01Challenge;

/** Reads authorization objects and their challenges (RFC 8555 §7.1.4, §8). */
final class AuthorizationReading {
    private final Asking asking;
    private final Ca ca;

    AuthorizationReading(Asking asking) {
        this.asking = asking;
        this.ca = asking.ca();
    }

    AuthorizationFacts read(URI url) {
        var fields = asking.read(url).fields();
        var challenges = fields.objects("challenges");
        return new AuthorizationFacts(
                url,
                name(fields),
                fields.text("status"),
                challenges.stream()
                        .filter(challenge -> challenge.text("type").equals(Dns01Challenge.TYPE))
                        .findFirst()
                        .map(this::challenge),
                challenges.stream().map(challenge -> challenge.text("type")).toList(),
                error(challenges));
    }

    private static DomainName name(Fields authorization) {
        var name = authorization.object("identifier").flatMap(OrderReading::name);
        return name.filter(found -> !found.isWildcard())
                .map(found -> authorization.flag("wildcard") ? new DomainName("*." + found.ascii()) : found)
                .orElseThrow(() -> authorization.without("identifier"));
    }

    private Challenge challenge(Fields fields) {
        var digest = ca.speak(() -> new Dns01Challenge(asking.login(), fields.json()).getDigest());
        return new Challenge(ca.origin().permit(fields.address("url")), fields.text("status"), digest);
    }

    private Optional<Problem> error(List<Fields> challenges) {
        return challenges.stream()
                .flatMap(challenge -> ca.inner(challenge, "error").stream())
                .findFirst();
    }
}
