package org.certwright.secrets.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.certwright.model.KeySpec;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;

/** What a custody process can be asked, once in its life. */
public sealed interface Request {
    /** Make the high compartment: a data key, a slot for the passphrase and one for a recovery key. */
    record Create(String vaultId, Fresh fresh) implements Request {}

    /** Make a key pair. */
    record Generate(Unlock unlock, Identity identity, KeySpec spec) implements Request {}

    /** Sign, with one key, each of some approved messages. */
    record Sign(Unlock unlock, SealedRecord key, String algorithm, List<Approved> messages) implements Request {}

    /** Seal what was outside until now. */
    record SealIn(Unlock unlock, Identity identity, Secret plain) implements Request {}

    /** Give a key away: for an approved export. */
    record Reveal(Unlock unlock, SealedRecord stored) implements Request {}

    /** Open with something else from now on: after a change of passphrase, of the outer key, or by recovery key. */
    record Rewrap(Unlock unlock, Fresh fresh) implements Request {}

    /** Seal everything under a new data key, with a new recovery key. */
    record Rotate(Unlock unlock, Fresh fresh, List<SealedRecord> stored) implements Request {}

    /** Writes the whole message; the stream is left open. */
    default void write(OutputStream to) throws IOException {
        var out = new FieldWriter(to);
        switch (this) {
            case Create(var vaultId, var fresh) -> {
                out.operation('C');
                out.text(vaultId);
                fresh.write(out);
            }
            case Generate(var unlock, var identity, var spec) -> {
                begin('G', unlock, out);
                out.identity(identity);
                out.text(spec.name());
            }
            case Sign(var unlock, var key, var algorithm, var messages) -> {
                begin('S', unlock, out);
                out.sealed(key);
                out.text(algorithm);
                out.list(messages, message -> message.write(out));
            }
            case SealIn(var unlock, var identity, var plain) -> {
                begin('I', unlock, out);
                out.identity(identity);
                out.secret(plain);
            }
            case Reveal(var unlock, var stored) -> {
                begin('V', unlock, out);
                out.sealed(stored);
            }
            case Rewrap(var unlock, var fresh) -> {
                begin('W', unlock, out);
                fresh.write(out);
            }
            case Rotate(var unlock, var fresh, var stored) -> {
                begin('R', unlock, out);
                fresh.write(out);
                out.list(stored, out::sealed);
            }
        }
        out.end();
    }

    private static void begin(int operation, Unlock unlock, FieldWriter out) throws IOException {
        out.operation(operation);
        unlock.write(out);
    }

    /** The one message on {@code from}, which must end after it. */
    static Request read(InputStream from) throws IOException {
        var in = new FieldReader(from);
        var request = switch (in.operation()) {
            case 'C' -> new Create(in.text(), Fresh.read(in));
            case 'G' -> new Generate(Unlock.read(in), in.identity(), in.constant(KeySpec.class));
            case 'S' -> new Sign(Unlock.read(in), in.sealed(), in.text(), in.list(() -> Approved.read(in)));
            case 'I' -> new SealIn(Unlock.read(in), in.identity(), in.secret());
            case 'V' -> new Reveal(Unlock.read(in), in.sealed());
            case 'W' -> new Rewrap(Unlock.read(in), Fresh.read(in));
            case 'R' -> new Rotate(Unlock.read(in), Fresh.read(in), in.list(in::sealed));
            default -> throw new Malformed("no such operation");
        };
        in.end();
        return request;
    }
}
