package org.certwright.ipc;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;

/** Certificate authorities and our accounts there. */
public sealed interface IssuerCommand<R> extends Command<R> {
    record ListIssuers() implements IssuerCommand<IssuerList> {}

    record ListPresets() implements IssuerCommand<PresetList> {}

    /**
     * Reads the CA's directory and plans an account there.
     *
     * @param preset the name of a {@link Preset}; then {@code directory} and {@code environment} come from it
     * @param directory its address as somebody typed it; the core judges it
     * @param production the explicit opt-in that a production CA needs
     * @param externalAccount the key id of an external account binding; its MAC key is asked for at the prompt
     * @param trustAnchorPem the roots to trust for this CA's HTTPS, for a CA of one's own
     */
    record PlanIssuer(
            String name,
            Optional<String> preset,
            Optional<String> directory,
            Optional<IssuerEnvironment> environment,
            boolean production,
            KeySpec accountKey,
            List<String> contacts,
            Optional<String> externalAccount,
            Optional<String> trustAnchorPem,
            Optional<String> preferredChain)
            implements IssuerCommand<PlanView> {}

    record IssuerList(List<IssuerView> issuers) {}

    record IssuerView(
            String name,
            URI directory,
            IssuerEnvironment environment,
            URI account,
            String accountKey,
            List<String> contacts,
            Optional<String> termsOfService,
            boolean ownTrustAnchor,
            Optional<String> preferredChain,
            Instant created) {}

    record PresetList(List<Preset> presets) {}

    record Preset(String name, String title, URI directory, IssuerEnvironment environment) {}
}
