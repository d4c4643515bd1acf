package org.certwright.model;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of endpoint and account keys we make; {@link #EC_P256} unless somebody asks for another. */
public enum KeySpec {
    EC_P256("ec-p256", "EC P-256"),
    EC_P384("ec-p384", "EC P-384"),
    RSA_2048("rsa-2048", "RSA 2048"),
    RSA_3072("rsa-3072", "RSA 3072"),
    RSA_4096("rsa-4096", "RSA 4096");

    private final String id;
    private final String title;

    KeySpec(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The word used on the command line and in stored data. */
    public String id() {
        return id;
    }

    /** The words shown to a person. */
    public String title() {
        return title;
    }

    public static Optional<KeySpec> byId(String id) {
        return Stream.of(values()).filter(spec -> spec.id.equals(id)).findFirst();
    }
}
