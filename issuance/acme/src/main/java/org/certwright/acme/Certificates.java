package org.certwright.acme;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.RevocationReason;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.connector.Resource;
import org.shredzone.acme4j.toolbox.JSONBuilder;

/** Fetches and revokes certificates (RFC 8555 §7.4.2, §7.6). Whether one is what was asked for is its caller's check. */
final class Certificates {
    private static final int MOST_ALTERNATES = 10;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|[,+])CN=((?:\\\\.|[^,+\\\\])*)");

    private final Asking asking;
    private final Ca ca;

    Certificates(Asking asking) {
        this.asking = asking;
        this.ca = asking.ca();
    }

    /** The chain, untouched: even one that cannot be parsed is evidence. */
    byte[] download(URI certificate, Optional<String> topIssuer) {
        var first = asking.chain(certificate);
        return topIssuer.map(wanted -> preferred(first, wanted)).orElse(first.bytes());
    }

    private byte[] preferred(HeldResponse first, String wanted) {
        var offered = new LinkedHashMap<String, byte[]>();
        offered.put(topIssuer(first.bytes()), first.bytes());
        for (var alternate :
                first.links("alternate").stream().limit(MOST_ALTERNATES).toList()) {
            if (!offered.containsKey(wanted)) {
                var pem = asking.chain(alternate).bytes();
                offered.putIfAbsent(topIssuer(pem), pem);
            }
        }
        return Optional.ofNullable(offered.get(wanted))
                .orElseThrow(() -> Stopped.by(ca.problem(
                        AcmeProblem.CHAIN_NOT_OFFERED,
                        "wanted",
                        wanted,
                        "offered",
                        String.join(", ", offered.keySet()))));
    }

    /** The common name of whoever signed the topmost certificate: usually the root, which is not sent. */
    private String topIssuer(byte[] pem) {
        try {
            var chain = new ArrayList<>(
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)));
            var issuer =
                    ((X509Certificate) chain.getLast()).getIssuerX500Principal().getName();
            var name = COMMON_NAME.matcher(issuer);
            return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : issuer;
        } catch (CertificateException | NoSuchElementException unreadable) {
            throw Stopped.by(ca.problem(AcmeProblem.ANSWER_UNREADABLE), unreadable);
        }
    }

    void revoke(byte[] certificate, RevocationReason reason) {
        var claims = new JSONBuilder().putBase64("certificate", certificate);
        if (reason != RevocationReason.UNSPECIFIED) { // RFC 5280 §5.3.1: absent instead of zero
            claims.put("reason", reason.code());
        }
        try {
            ca.repetition().looking(() -> tellRevoked(claims), Optional::empty);
        } catch (CallFailed refused) {
            if (!refused.is(AcmeProblem.ALREADY_REVOKED)) {
                throw refused;
            }
        }
    }

    private Nothing tellRevoked(JSONBuilder claims) {
        asking.tell(ca.resource(Resource.REVOKE_CERT), claims);
        return Nothing.NOTHING;
    }
}
