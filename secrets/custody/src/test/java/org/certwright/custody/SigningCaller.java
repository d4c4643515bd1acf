package org.certwright.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.certwright.custody.HighVault.LABEL;
import static org.certwright.custody.HighVault.PASSPHRASE;
import static org.certwright.custody.HighVault.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.secrets.Signing;

/** Has a key made and something signed with it, and waits: its memory is what the main process's would be. */
final class SigningCaller {
    private SigningCaller() {}

    public static void main(String[] arguments) throws IOException {
        var profile = Path.of(arguments[0]);
        try (var vault = HighVault.made(profile, FolderKeychain.of(profile))) {
            var key = vault.high()
                    .generate(LABEL, KeySpec.EC_P256, secret(PASSPHRASE))
                    .orStop();
            var message = "to be signed".getBytes(UTF_8);
            var signature = vault.high()
                    .sign(
                            key.ref(),
                            LABEL,
                            new Signing(
                                    "SHA256withECDSA", List.of(new Signing.Message(Fingerprint.of(message), message))),
                            secret(PASSPHRASE))
                    .orStop()
                    .getFirst();
            var known = key.publicKey();
            System.out.println("signed " + key.ref() + " " + signature.length + " "
                    + HexFormat.of().formatHex(known, known.length - 32, known.length));
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
            System.out.println(known.length); // Still in use.
        }
    }
}
