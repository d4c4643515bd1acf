package org.certwright.targets.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.certwright.model.ExportFile;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Chain;
import org.certwright.x509.Keys;
import org.certwright.x509.Pem;
import org.certwright.x509.Pkcs12;

/** Makes what goes into each file; only pairs of key and certificate that belong together get this far. */
final class ExportContents {
    private final Chain chain;
    private final Optional<Secret> pkcs8;
    private final Optional<Secret> pfxPassword;
    private final SecureRandom random;

    private ExportContents(Chain chain, Optional<Secret> pkcs8, Optional<Secret> pfxPassword, SecureRandom random) {
        this.chain = chain;
        this.pkcs8 = pkcs8;
        this.pfxPassword = pfxPassword;
        this.random = random;
    }

    /** Fails when {@code files} need a key or password that is missing, or the key is another's. */
    static Outcome<ExportContents> of(
            List<ExportFile> files,
            Chain chain,
            Optional<Secret> pkcs8,
            Optional<Secret> pfxPassword,
            SecureRandom random) {
        if (files.isEmpty()) {
            return Problem.of(ExportProblem.NOTHING_TO_WRITE).asOutcome();
        }
        if (pkcs8.isEmpty() && files.stream().anyMatch(ExportFile::holdsKey)) {
            return Problem.of(ExportProblem.KEY_MISSING).asOutcome();
        }
        if (pfxPassword.isEmpty() && files.stream().anyMatch(ExportContents::isPfx)) {
            return Problem.of(ExportProblem.PASSWORD_MISSING).asOutcome();
        }
        var contents = new ExportContents(chain, pkcs8, pfxPassword, random);
        return pkcs8.isEmpty() ? Outcome.done(contents) : contents.unlessOtherKey(pkcs8.get());
    }

    private Outcome<ExportContents> unlessOtherKey(Secret key) {
        var facts = chain.facts();
        return Keys.read(key)
                .then(pair -> Keys.fingerprint(pair.getPublic()).equals(facts.publicKey())
                        ? Outcome.done(this)
                        : Problem.of(ExportProblem.OTHER_KEY, "certificate", facts.serial())
                                .asOutcome());
    }

    Secret of(ExportFile file) {
        return switch (file) {
            case CERT -> text(chain.certPem());
            case CHAIN -> text(chain.chainPem());
            case FULLCHAIN -> text(chain.fullchainPem());
            case PRIVKEY -> Pem.privateKeyPem(pkcs8.orElseThrow());
            case PFX_MODERN -> pfx(Pkcs12.Profile.MODERN);
            case PFX_COMPATIBLE -> pfx(Pkcs12.Profile.COMPATIBLE);
        };
    }

    private static boolean isPfx(ExportFile file) {
        return file == ExportFile.PFX_MODERN || file == ExportFile.PFX_COMPATIBLE;
    }

    private KeyPair keyPair() {
        return Keys.read(pkcs8.orElseThrow()).orStop();
    }

    private static Secret text(String pem) {
        return Secret.owning(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private Secret pfx(Pkcs12.Profile profile) {
        var names = chain.facts().names();
        var alias = names.isEmpty() ? "certificate" : names.getFirst().ascii();
        var key = keyPair().getPrivate();
        return pfxPassword.orElseThrow().use(password -> {
            var characters = characters(password);
            try {
                return Pkcs12.write(profile, key, chain, alias, characters, random);
            } finally {
                Arrays.fill(characters, '\0');
            }
        });
    }

    private static char[] characters(byte[] utf8) {
        var room = CharBuffer.allocate(utf8.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8), room, true)
                .isError()) {
            throw new IllegalArgumentException("a password is text in UTF-8");
        }
        var characters = Arrays.copyOf(room.array(), room.position());
        Arrays.fill(room.array(), '\0');
        return characters;
    }
}
