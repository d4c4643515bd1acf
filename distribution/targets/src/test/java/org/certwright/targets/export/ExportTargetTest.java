package org.certwright.targets.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.certwright.model.DomainName;
import org.certwright.model.ExportFile;
import org.certwright.model.Fingerprint;
import org.certwright.model.Outcome;
import org.certwright.model.ProblemCode;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Csr;
import org.certwright.x509.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTargetTest {
    private static final List<ExportFile> PEM_FILES =
            List.of(ExportFile.CERT, ExportFile.CHAIN, ExportFile.FULLCHAIN, ExportFile.PRIVKEY);

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private static Certificates certificates;
    private final ExportTarget target = new ExportTarget(new SecureRandom());
    private Path folder;

    @BeforeAll
    static void pairs() {
        certificates = new Certificates(shared).make("old", 1).make("new", 1);
    }

    @BeforeEach
    void folder() {
        folder = temporary.resolve("made").resolve("for it");
    }

    @Test
    void everyFileIsReadByOpenssl() {
        var written = write("new", List.of(ExportFile.values())).orStop();

        assertThat(written).hasSize(6).allMatch(path -> path.startsWith(folder));
        certificates.openssl("verify", "-CAfile", file(ExportFile.CERT), file(ExportFile.FULLCHAIN));
        var key = certificates.openssl("pkey", "-in", file(ExportFile.PRIVKEY), "-pubout");
        assertThat(certificates.openssl("x509", "-in", file(ExportFile.CERT), "-pubkey", "-noout"))
                .isEqualTo(key);
        for (var pfx : List.of(ExportFile.PFX_MODERN, ExportFile.PFX_COMPATIBLE)) {
            assertThat(certificates.openssl("pkcs12", "-in", file(pfx), "-passin", "pass:pfx password", "-nodes"))
                    .contains("BEGIN PRIVATE KEY", "BEGIN CERTIFICATE", "friendlyName: www.lab.internal");
        }
    }

    @Test
    void filesWithTheKeyAreForTheirOwnerAndOthersForAll() throws IOException {
        write("new", List.of(ExportFile.values())).orStop();

        for (var file : ExportFile.values()) {
            assertThat(mode(file)).as(file.name()).isEqualTo(file.holdsKey() ? "rw-------" : "rw-r--r--");
        }
    }

    @Test
    void theModeOfAReplacedFileDoesNotMatter() throws IOException {
        write("old", PEM_FILES).orStop();
        Files.setPosixFilePermissions(folder.resolve("privkey.pem"), PosixFilePermissions.fromString("rw-rw-rw-"));
        write("new", PEM_FILES).orStop();

        assertThat(mode(ExportFile.PRIVKEY)).isEqualTo("rw-------");
    }

    @Test
    void anExportReplacesTheEarlierOneAndLeavesNothingElse() {
        write("old", PEM_FILES).orStop();
        write("new", PEM_FILES).orStop();

        assertThat(names()).containsExactlyInAnyOrder("cert.pem", "chain.pem", "fullchain.pem", "privkey.pem");
        assertThat(Certificates.bytes(folder.resolve("cert.pem")))
                .isEqualTo(certificates.chain("new").certPem().getBytes(UTF_8));
    }

    @Test
    void preflightTellsWhatIsThereAndChangesNothing() {
        assertThat(target.preflight(folder).orStop().existing()).isEmpty();
        assertThat(temporary.resolve("made")).doesNotExist();

        write("old", List.of(ExportFile.CERT)).orStop();
        var expected = Fingerprint.of(Certificates.bytes(folder.resolve("cert.pem")));
        assertThat(target.preflight(folder).orStop().existing())
                .containsOnlyKeys("cert.pem")
                .containsValue(expected);
        assertThat(names()).containsExactly("cert.pem");
    }

    @Test
    void aRequestIsWrittenWithItsKey() throws IOException {
        var key = certificates.key("new");
        var pair = Keys.read(key).orStop();
        var csr = Csr.create(pair, List.of(new DomainName("shop.example.com")), new SecureRandom());
        assertThat(target.writeRequest(folder, csr, key).orStop()).hasSize(2);

        var request = folder.resolve("request.csr").toString();
        assertThat(certificates.openssl("req", "-in", request, "-verify", "-noout", "-pubkey"))
                .contains(certificates.openssl("pkey", "-in", file(ExportFile.PRIVKEY), "-pubout"));
        assertThat(mode(ExportFile.PRIVKEY)).isEqualTo("rw-------");
        assertThat(names()).containsExactly("privkey.pem", "request.csr");
    }

    @Test
    void theKeyOfAnotherCertificateIsNotWritten() {
        write("old", PEM_FILES).orStop();
        var before = contents();
        var outcome = target.write(
                folder, PEM_FILES, certificates.chain("new"), Optional.of(certificates.key("old")), Optional.empty());

        assertThat(code(outcome)).isEqualTo(ExportProblem.OTHER_KEY);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatIsNeededMustBeGiven() {
        var chain = certificates.chain("new");
        var key = Optional.of(certificates.key("new"));
        assertThat(code(target.write(folder, List.of(), chain, key, Optional.empty())))
                .isEqualTo(ExportProblem.NOTHING_TO_WRITE);
        assertThat(code(target.write(folder, PEM_FILES, chain, Optional.empty(), Optional.empty())))
                .isEqualTo(ExportProblem.KEY_MISSING);
        assertThat(code(target.write(folder, List.of(ExportFile.PFX_MODERN), chain, key, Optional.empty())))
                .isEqualTo(ExportProblem.PASSWORD_MISSING);
        assertThat(folder).doesNotExist();
        assertThat(target.write(folder, List.of(ExportFile.CERT), chain, Optional.empty(), Optional.empty())
                        .isDone())
                .isTrue();
    }

    @Test
    void theFolderIsAnHonestFullPath() throws IOException {
        var real = Files.createDirectory(temporary.resolve("real"));
        var link = Files.createSymbolicLink(temporary.resolve("link"), real);
        var file = Files.createFile(temporary.resolve("file"));

        assertThat(code(target.preflight(Path.of("relative")))).isEqualTo(ExportProblem.FOLDER_NOT_ABSOLUTE);
        assertThat(code(target.preflight(real.resolve("../real")))).isEqualTo(ExportProblem.FOLDER_NOT_ABSOLUTE);
        assertThat(code(target.preflight(link))).isEqualTo(ExportProblem.FOLDER_IS_LINK);
        assertThat(code(target.preflight(file))).isEqualTo(ExportProblem.NOT_A_FOLDER);
        assertThat(code(target.preflight(file.resolve("below")))).isEqualTo(ExportProblem.NOT_A_FOLDER);
        assertThat(target.preflight(link.resolve("below")).isDone())
                .isTrue(); // As in /tmp on macOS, /var/run on Linux.
    }

    @Test
    void aFolderOpenToAllIsRefused() throws IOException {
        var open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(code(target.preflight(open))).isEqualTo(ExportProblem.FOLDER_OPEN_TO_ALL);
        Files.setAttribute(open, "unix:mode", 01777); // As /tmp: others may add files, not replace ours.
        assertThat(target.preflight(open).isDone()).isTrue();
    }

    @Test
    void whatIsNoFileOfOursIsNotReplaced() throws IOException {
        Files.createDirectories(folder);
        for (var obstacle : obstacles(folder.resolve("privkey.pem"))) {
            obstacle.place();
            assertThat(code(target.preflight(folder))).isEqualTo(ExportProblem.FILE_IN_THE_WAY);
            assertThat(code(write("new", PEM_FILES))).isEqualTo(ExportProblem.FILE_IN_THE_WAY);
            assertThat(names()).containsExactly("privkey.pem");
            Files.delete(folder.resolve("privkey.pem"));
        }
    }

    @FunctionalInterface
    private interface Obstacle {
        void place() throws IOException;
    }

    private static List<Obstacle> obstacles(Path place) {
        return List.of(
                () -> Files.createDirectory(place),
                () -> Files.createSymbolicLink(place, Path.of("/dev/full")),
                () -> Certificates.Command.run(shared, "mkfifo", place.toString()),
                () -> Files.write(place, new byte[(1 << 20) + 1]));
    }

    @Test
    void leftoversOfAKilledRunAreSwept() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".privkey.pem.0123456789abcdef.certwright-tmp"), "half a key");
        Files.writeString(folder.resolve(".privkey.pem.0123456789abcdef.certwright-old"), "an old key");
        Files.writeString(folder.resolve(".mine.certwright-tmp"), "not ours");
        write("new", PEM_FILES).orStop();

        assertThat(names())
                .containsExactlyInAnyOrder(
                        ".mine.certwright-tmp", "cert.pem", "chain.pem", "fullchain.pem", "privkey.pem");
    }

    @Test
    void aLateObstacleTakesTheEarlierRenamesBack() throws IOException {
        write("old", PEM_FILES).orStop();
        Files.delete(folder.resolve("privkey.pem"));
        var before = contents();
        try (var batch = new FileBatch(folder, new SecureRandom())) {
            for (var file : PEM_FILES) {
                batch.stage(file.fileName(), Secret.copyOf("new".getBytes(UTF_8)), file.holdsKey());
            }
            Files.createDirectory(folder.resolve("privkey.pem")); // A rename onto a folder fails, after three others.
            Assertions.assertThatIOException().isThrownBy(batch::commit);
        }
        Files.delete(folder.resolve("privkey.pem"));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFileThatOthersMayReadIsNoPlaceForAKey() throws IOException {
        var shown = Files.writeString(temporary.resolve("shown"), "");
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rw-r--r--"));

        Assertions.assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> PrivateFile.keepPrivate(shown))
                .satisfies(stopped -> assertThat(code(stopped.outcome())).isEqualTo(ExportProblem.FOLDER_NOT_PRIVATE));
    }

    private Outcome<List<Path>> write(String id, List<ExportFile> files) {
        return target.write(
                folder,
                files,
                certificates.chain(id),
                Optional.of(certificates.key(id)),
                Optional.of(Secret.ofCharacters("pfx password".toCharArray())));
    }

    private String file(ExportFile file) {
        return folder.resolve(file.fileName()).toString();
    }

    private String mode(ExportFile file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file.fileName())));
    }

    private static ProblemCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> problem.code();
            case Outcome<?> other -> throw new AssertionError("expected a failure, not " + other);
        };
    }

    private List<String> names() {
        return contents().stream().map(Entry::name).toList();
    }

    private List<Entry> contents() {
        return Entry.all(folder);
    }

    /** A file and what is in it. */
    record Entry(String name, Fingerprint content) {
        static List<Entry> all(Path folder) {
            var entries = new ArrayList<Entry>();
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                    entries.add(new Entry(file.getFileName().toString(), Fingerprint.of(bytes)));
                }
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
            return entries;
        }
    }
}
