package org.certwright.model;

/** What a certificate of an issuer is good for; production needs an explicit opt-in. */
public enum IssuerEnvironment {
    /** A public CA's test service: nobody trusts the result. */
    STAGING,
    /** A public CA: the result is trusted, logged in CT and counts against rate limits. */
    PRODUCTION,
    /** A CA of the user's own, reached by ACME. */
    INTERNAL
}
