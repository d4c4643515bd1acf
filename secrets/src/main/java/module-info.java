import org.jspecify.annotations.NullMarked;

/** Keeps bytes under a reference, sealed; gives them back only as a Secret. */
@NullMarked
@SuppressWarnings("module") // The qualified exports name modules that are compiled later.
module org.certwright.secrets {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires java.sql;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports org.certwright.secrets to
            org.certwright.core;
    // How a secret is sealed, and how custody is asked to: what the process that opens the high compartment shares.
    exports org.certwright.secrets.seal to
            org.certwright.custody;
    exports org.certwright.secrets.pipe to
            org.certwright.custody;
    // The one thing of this box that a program's start calls by itself: it has to come before everything else.
    exports org.certwright.secrets.hardening to
            org.certwright.core,
            org.certwright.custody,
            org.certwright.cli,
            org.certwright.desktop;
}
