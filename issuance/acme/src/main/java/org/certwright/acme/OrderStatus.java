package org.certwright.acme;

/** The states of an order (RFC 8555 §7.1.6). */
public enum OrderStatus {
    /** Some authorization is still open. */
    PENDING,
    /** Every name is authorized; the CSR may be sent. */
    READY,
    /** The CSR was taken; the certificate is being made. */
    PROCESSING,
    /** The certificate can be fetched. */
    VALID,
    /** It failed, or it was not finished in time. */
    INVALID
}
