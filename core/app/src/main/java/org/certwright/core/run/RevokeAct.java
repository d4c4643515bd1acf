package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Map;
import java.util.Optional;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.x509.Chain;

/** Tells the issuer to revoke a certificate, by the account that obtained it. */
final class RevokeAct implements Act {
    private final Plan.Revoke plan;
    private final AcmeDoor acme;

    RevokeAct(Plan.Revoke plan, AcmeDoor acme) {
        this.plan = plan;
        this.acme = acme;
    }

    @Override
    public Found perform(Run run) {
        var certificates = run.profile().store().certificates();
        var row = certificates.find(plan.certificate()).orElseThrow();
        var account = acme.account(acme.issuer(Optional.of(plan.issuer().name())));
        run.once("revoke", "Tell the CA", () -> {
            account.revoke(der(row.chainPem()), plan.reason()).orStop();
            return Found.NOTHING;
        });
        run.once("record", "Note it in the inventory", () -> {
            certificates.markRevoked(plan.certificate(), run.clock().instant(), plan.reason());
            return Found.NOTHING;
        });
        return Found.of("certificate", plan.certificate().value());
    }

    private static byte[] der(String pem) {
        try {
            return Chain.read(pem.getBytes(StandardCharsets.US_ASCII))
                    .orStop()
                    .leaf()
                    .getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible); // It was just parsed from its encoding.
        }
    }

    @Override
    public Fingerprint subject() {
        return plan.certificate();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "certificate",
                plan.certificate().value(),
                "reason",
                plan.reason().name());
    }

    @Override
    public String action() {
        return "revoke";
    }
}
