package org.certwright.cli;

import java.nio.file.Path;
import java.util.List;
import org.certwright.ipc.CertificateCommand.CreateCsr;
import org.certwright.ipc.CertificateCommand.CsrView;
import org.certwright.ipc.CertificateCommand.ReadCsr;
import org.certwright.model.DomainName;
import org.certwright.model.KeySpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Certificate requests. */
@Command(name = "csr", description = "Certificate requests: make one where the key shall live, or look at one.")
final class CsrCommands {
    @Command(name = "create", description = "Make a key and its request in a folder; nothing is kept here.")
    int create(
            @Mixin Common common,
            @Parameters(arity = "1..*", paramLabel = "NAME") List<String> names,
            @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the files go.")
                    Path folder,
            @Option(
                            names = "--key",
                            paramLabel = "KIND",
                            converter = KeySpecConverter.class,
                            defaultValue = "ec-p256",
                            description = "The kind of key (${DEFAULT-VALUE}).")
                    KeySpec key) {
        try (var session = common.open()) {
            return session.answer(
                    new CreateCsr(
                            names, key, folder.toAbsolutePath().normalize().toString()),
                    view -> print(view, session.out()));
        }
    }

    @Command(name = "show", description = "Explain a request.")
    int show(
            @Mixin Common common,
            @Parameters(
                            paramLabel = "FILE",
                            converter = TextFile.class,
                            description = "PEM or DER; - is standard input.")
                    String text) {
        try (var session = common.open()) {
            return session.answer(new ReadCsr(text), view -> print(view, session.out()));
        }
    }

    private static void print(CsrView view, Output out) {
        out.title("Certificate request for " + view.names().getFirst().unicode());
        out.fact("Names", view.names().stream().map(DomainName::ascii).toList());
        out.fact("Key", List.of(view.keyDescription(), "public key sha256 " + view.publicKey()));
        out.fact("Asks for", view.asksFor().isEmpty() ? List.of("nothing else") : view.asksFor());
        if (!view.files().isEmpty()) {
            out.fact("Files", view.files());
        }
    }
}
