import org.jspecify.annotations.NullMarked;

/** The only module that knows more than one box: runs a command, audits it, answers with an Outcome. */
@NullMarked
module org.certwright.core {
    requires static transitive org.jspecify;
    requires transitive org.certwright.ipc;
    requires transitive org.certwright.model;
    requires org.certwright.acme;
    requires org.certwright.audit;
    requires org.certwright.dns;
    requires org.certwright.secrets;
    requires org.certwright.storage;
    requires org.certwright.targets;
    requires org.certwright.x509;

    exports org.certwright.core;
    exports org.certwright.core.inventory;
    exports org.certwright.core.port;
}
