import org.jspecify.annotations.NullMarked;

/** Turns keys and requests into certificates and files; no network, no disk. The only module that knows ASN.1. */
@NullMarked
@SuppressWarnings("module") // The qualified export names modules that are compiled later; the name ends in a digit.
module org.certwright.x509 {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;

    // Qualified, because Secret is part of it: whoever may not see one may not see this.
    exports org.certwright.x509 to
            org.certwright.acme,
            org.certwright.pki,
            org.certwright.targets,
            org.certwright.core;
}
