package org.certwright.acme;

import org.certwright.model.secret.Secret;

/**
 * The CA's own customer account that a new ACME account is bound to (RFC 8555 §7.3.4).
 *
 * @param macKey the key as the CA hands it out: bytes of its base64url text; stays the caller's to close
 */
public record ExternalAccount(String keyId, Secret macKey) {}
