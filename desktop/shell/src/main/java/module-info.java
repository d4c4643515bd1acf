import org.jspecify.annotations.NullMarked;

/** The window's life, the gateway to its page, and the rules of the core's own prompts; no type of any toolkit. */
@NullMarked
module org.certwright.desktop {
    requires static transitive org.jspecify;
    requires transitive org.certwright.core;
    requires org.certwright.ipc;
    requires org.certwright.model;
    requires org.certwright.secrets;

    exports org.certwright.desktop;
}
