import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;
import org.certwright.secrets.PassphrasePrompt;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Vault;

/**
 * The vault with 1,000 secrets: {@code Vault1000 FOLDER RUNS} prints "open" and "reads" with milliseconds, RUNS times. The
 * keychain is in memory, so that the vault is measured and no service of the desktop.
 */
final class Vault1000 {
    private static final int SECRETS = 1_000;
    private static final SecretLabel LABEL = new SecretLabel(SecretKind.ENDPOINT_KEY, "bench");

    private Vault1000() {}

    public static void main(String[] arguments) {
        var keychain = new HeldKeychain();
        var refs = new ArrayList<SecretRef>();
        var folder = Path.of(arguments[0]);
        try (var vault = open(folder, keychain);
                var secret = Secret.copyOf(new byte[140])) {
            for (int i = 0; i < SECRETS; i++) {
                refs.add(vault.put(LABEL, secret).orStop());
            }
        }
        for (int run = 0; run < Integer.parseInt(arguments[1]); run++) {
            long begun = System.nanoTime();
            try (var vault = open(folder, keychain)) {
                print("open", begun);
                begun = System.nanoTime();
                refs.forEach(ref -> vault.open(ref, LABEL).orStop().close());
                print("reads", begun);
            }
        }
    }

    private static Vault open(Path folder, Keychain keychain) {
        return Vault.open(folder, keychain, new Nobody(), new SecureRandom(), InstantSource.system())
                .orStop();
    }

    private static void print(String what, long begun) {
        System.out.println(what + "\t" + (System.nanoTime() - begun) / 1e6);
    }

    private static final class Nobody implements PassphrasePrompt {
        @Override
        public Outcome<Secret> existing(String vaultTitle) {
            return new Outcome.Refused<>("nobody");
        }

        @Override
        public Outcome<Secret> fresh(String why) {
            return new Outcome.Refused<>("nobody");
        }
    }

    private static final class HeldKeychain implements Keychain {
        private final HashMap<String, byte[]> items = new HashMap<>();

        @Override
        public String title() {
            return "memory";
        }

        @Override
        public KeychainItem find(String vaultId) {
            var item = items.get(vaultId);
            return item == null ? new KeychainItem.Absent() : new KeychainItem.Present(Secret.copyOf(item));
        }

        @Override
        public Outcome<Outcome.Nothing> store(String vaultId, Secret key) {
            items.put(vaultId, key.use(byte[]::clone));
            return Outcome.done();
        }

        @Override
        public Outcome<Outcome.Nothing> remove(String vaultId) {
            items.remove(vaultId);
            return Outcome.done();
        }
    }
}
