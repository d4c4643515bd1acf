package org.certwright.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable, readable record of what will happen; making one changes nothing outside. Its {@link #hash} is what a
 * human approves, and it covers every component of every record below (see {@link RecordTree}).
 */
public sealed interface Plan {
    /** The form of these records; a plan of another format is never applied. */
    int FORMAT = 1;

    /** How long a plan may wait for its approval. */
    Duration VALIDITY = Duration.ofHours(24);

    /** The fact of {@link Header#preState} that says where a private key is. */
    String PRIVATE_KEY = "private key";

    /** Its value when the key is under a passphrase, in a compartment of the vault of its own. */
    String PROTECTED = "under a passphrase";

    Header header();

    /** What approving it takes. */
    default Grade grade() {
        return switch (this) {
            case ProtectKey _, RecoverProtected _ -> Grade.PROOF;
            case RotateKeys rotate -> Grade.proofIf(rotate.protectedToo());
            case ChangePassphrase change -> Grade.proofIf(change.protectedToo());
            case Export export ->
                Grade.proofIf(export.includesKey()
                        && PROTECTED.equals(export.header().preState().get(PRIVATE_KEY)));
            case Issue _,
                    Revoke _,
                    OpenAccount _,
                    ChangeSetting _,
                    RemoveCredential _,
                    EndOperation _,
                    SetUpProtected _ -> Grade.CONFIRM;
        };
    }

    /** The SHA-256 of the plan's RFC 8785 JSON. */
    default Fingerprint hash() {
        return Fingerprint.of(json().getBytes(StandardCharsets.UTF_8));
    }

    /** The RFC 8785 JSON that is hashed, stored and shown with {@code --json}. */
    default String json() {
        return CanonicalJson.write(RecordTree.of(this));
    }

    /**
     * What every plan has.
     *
     * @param preState what was found when the plan was made, by name; another state voids the plan
     */
    record Header(int format, Instant created, Instant expires, Map<String, String> preState) {
        public Header {
            preState = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(preState));
        }

        public static Header at(Instant now, Map<String, String> preState) {
            return new Header(FORMAT, now, now.plus(VALIDITY), preState);
        }
    }

    /** Who will sign. */
    record Issuer(String name, URI directory, IssuerEnvironment environment, URI account) {}

    /** Whose key the certificate is for. */
    sealed interface Key {
        /** The endpoint made its own key and handed us a CSR; the private key is never here. */
        record FromCsr(Fingerprint publicKey, Fingerprint csr, String description, String der) implements Key {}

        /** We make the key and keep it in the vault. */
        record Generated(KeySpec spec) implements Key {}
    }

    /**
     * One name's answer to the CA: a TXT value, known only once the order exists, derived from the account's key.
     *
     * @param credential the name of the DNS credential that writes it
     */
    record DnsChange(DnsName record, DnsName zone, String provider, String credential, List<DomainName> proves) {
        public DnsChange {
            proves = List.copyOf(proves);
        }
    }

    /** Obtain a certificate. */
    record Issue(
            Header header,
            List<DomainName> names,
            Issuer issuer,
            Key key,
            List<DnsChange> dnsChanges,
            Optional<String> preferredChain)
            implements Plan {
        public Issue {
            names = List.copyOf(names);
            dnsChanges = List.copyOf(dnsChanges);
        }
    }

    /** Tell the issuer that a certificate must no longer be trusted; cannot be undone. */
    record Revoke(
            Header header, Fingerprint certificate, List<DomainName> names, Issuer issuer, RevocationReason reason)
            implements Plan {
        public Revoke {
            names = List.copyOf(names);
        }
    }

    /** Write a certificate, and its key if {@code includesKey}, into a folder. */
    record Export(
            Header header,
            Fingerprint certificate,
            List<DomainName> names,
            String folder,
            List<ExportFile> files,
            boolean includesKey)
            implements Plan {
        public Export {
            names = List.copyOf(names);
            files = List.copyOf(files);
        }
    }

    /** Open an account at a CA, which means accepting its terms of service. */
    record OpenAccount(
            Header header,
            String name,
            URI directory,
            IssuerEnvironment environment,
            KeySpec accountKey,
            List<String> contacts,
            Optional<String> termsOfService,
            Optional<String> externalAccount,
            Optional<Fingerprint> trustAnchor,
            String trustAnchorPem,
            Optional<String> preferredChain)
            implements Plan {
        public OpenAccount {
            contacts = List.copyOf(contacts);
        }
    }

    /** Change a setting that decides how safe this profile is. */
    record ChangeSetting(Header header, String setting, String from, String to) implements Plan {}

    /**
     * Forget a DNS credential and wipe its secrets.
     *
     * @param secrets by the names of their fields; records changed by hand need none
     */
    record RemoveCredential(Header header, String name, String provider, List<DnsName> zones, List<String> secrets)
            implements Plan {
        public RemoveCredential {
            zones = List.copyOf(zones);
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * End an unfinished operation for good, and take back what it left outside.
     *
     * @param title of the plan it carries out
     */
    record EndOperation(Header header, OperationId operation, String title) implements Plan {}

    /** Make the protected compartment of the vault: the part that opens with a passphrase for one act at a time. */
    record SetUpProtected(Header header) implements Plan {}

    /** Move a certificate's private key into the protected compartment. */
    record ProtectKey(Header header, Fingerprint certificate, List<DomainName> names) implements Plan {
        public ProtectKey {
            names = List.copyOf(names);
        }
    }

    /**
     * Seal every secret again, under new keys.
     *
     * @param protectedToo whether there is a protected compartment, which gets new keys and a new recovery key as well
     */
    record RotateKeys(Header header, boolean protectedToo) implements Plan {}

    /**
     * Put another passphrase in the place of one.
     *
     * @param ofVault whether it is the one that opens the vault itself, else that of the protected compartment
     * @param protectedToo whether the passphrase of the protected compartment is needed for it
     */
    record ChangePassphrase(Header header, boolean ofVault, boolean protectedToo) implements Plan {}

    /** Choose a new passphrase for the protected compartment with its recovery key. */
    record RecoverProtected(Header header) implements Plan {}
}
