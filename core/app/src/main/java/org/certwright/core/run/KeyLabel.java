package org.certwright.core.run;

import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.CertificateRow;

/** Under which label the vault keeps the private key of a certificate. */
final class KeyLabel {
    private KeyLabel() {}

    static SecretLabel of(CertificateRow row) {
        return new SecretLabel(SecretKind.ENDPOINT_KEY, row.operation().value());
    }
}
