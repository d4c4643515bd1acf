import org.jspecify.annotations.NullMarked;

/** Immutable values shared by every box; depends on nothing but java.base and never does I/O. */
@NullMarked
@SuppressWarnings("module") // The qualified export names modules that are compiled later.
module org.certwright.model {
    requires static transitive org.jspecify;

    exports org.certwright.model;
    // Everything but org.certwright.ipc: no message can name a Secret.
    exports org.certwright.model.secret to
            org.certwright.secrets,
            org.certwright.custody,
            org.certwright.x509,
            org.certwright.acme,
            org.certwright.dns,
            org.certwright.targets,
            org.certwright.audit,
            org.certwright.core,
            org.certwright.cli,
            org.certwright.desktop;
}
