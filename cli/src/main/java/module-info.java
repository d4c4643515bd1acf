import org.jspecify.annotations.NullMarked;

/** The same commands for the terminal and for scripts. */
@NullMarked
module org.certwright.cli {
    requires static transitive org.jspecify;
    requires info.picocli;
    requires transitive org.certwright.core;
    requires org.certwright.ipc;
    requires org.certwright.model;
    requires org.certwright.secrets;

    exports org.certwright.cli;

    opens org.certwright.cli to
            info.picocli;
}
