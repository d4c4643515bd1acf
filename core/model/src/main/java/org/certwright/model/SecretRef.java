package org.certwright.model;

/**
 * The name of a vault record; it tells where a secret is, never what it is.
 *
 * @param value an opaque id, unique in its vault
 */
public record SecretRef(String value) {
    public SecretRef {
        if (!NameSyntax.isId(value, 64)) {
            throw new IllegalArgumentException("not a secret reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
