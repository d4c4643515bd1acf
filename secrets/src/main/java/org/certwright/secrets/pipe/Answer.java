package org.certwright.secrets.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;

/** What a custody process says before it ends. */
public sealed interface Answer {
    /**
     * The compartment is made.
     *
     * @param recoveryKey as it is printed; shown once and kept nowhere
     */
    record Created(List<KeySlot> slots, Secret recoveryKey) implements Answer {}

    /**
     * The pair is made.
     *
     * @param publicKey a SubjectPublicKeyInfo in DER
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one message.
    record Generated(SealedRecord stored, byte[] publicKey) implements Answer {}

    record Signed(List<byte[]> signatures) implements Answer {}

    record SealedIn(SealedRecord stored) implements Answer {}

    record Revealed(Secret plain) implements Answer {}

    record Rewrapped(KeySlot slot) implements Answer {}

    record Rotated(List<KeySlot> slots, Secret recoveryKey, List<SealedRecord> stored) implements Answer {}

    /** The passphrase or recovery key is another one; nothing else is told. */
    record Wrong() implements Answer {}

    /** It was not done. */
    record Refused(Reason reason) implements Answer {}

    /** Why it was not done, when the passphrase is not the reason. */
    enum Reason {
        /** The message was no request. */
        MALFORMED,
        /** The process could not be closed to its neighbours, so it took nothing. */
        NOT_HARDENED,
        /** The recovery key was copied wrongly: its checksum does not hold. */
        MISTYPED,
        /** A slot or a record is not what was sealed. */
        CHANGED,
        /** The passphrase's parameters are outside the limits. */
        UNSAFE_DERIVATION,
        /** Bytes to sign are not those that were approved. */
        OTHER_BYTES,
        /** The record is not a key that can sign this way. */
        UNFIT_KEY
    }

    /** Writes the whole message. */
    default void write(OutputStream to) throws IOException {
        var out = new FieldWriter(to);
        switch (this) {
            case Created(var slots, var recoveryKey) -> {
                out.operation('C');
                out.list(slots, out::slot);
                out.secret(recoveryKey);
            }
            case Generated(var stored, var publicKey) -> {
                out.operation('G');
                out.sealed(stored);
                out.bytes(publicKey);
            }
            case Signed(var signatures) -> {
                out.operation('S');
                out.list(signatures, out::bytes);
            }
            case SealedIn(var stored) -> {
                out.operation('I');
                out.sealed(stored);
            }
            case Revealed(var plain) -> {
                out.operation('V');
                out.secret(plain);
            }
            case Rewrapped(var slot) -> {
                out.operation('W');
                out.slot(slot);
            }
            case Rotated(var slots, var recoveryKey, var stored) -> {
                out.operation('R');
                out.list(slots, out::slot);
                out.secret(recoveryKey);
                out.list(stored, out::sealed);
            }
            case Wrong() -> out.operation('X');
            case Refused(var reason) -> {
                out.operation('N');
                out.text(reason.name());
            }
        }
        out.end();
    }

    /** The one message on {@code from}, which must end after it. */
    static Answer read(InputStream from) throws IOException {
        var in = new FieldReader(from);
        var answer = switch (in.operation()) {
            case 'C' -> new Created(in.list(in::slot), in.secret());
            case 'G' -> new Generated(in.sealed(), in.bytes());
            case 'S' -> new Signed(in.list(in::bytes));
            case 'I' -> new SealedIn(in.sealed());
            case 'V' -> new Revealed(in.secret());
            case 'W' -> new Rewrapped(in.slot());
            case 'R' -> new Rotated(in.list(in::slot), in.secret(), in.list(in::sealed));
            case 'X' -> new Wrong();
            case 'N' -> new Refused(in.constant(Reason.class));
            default -> throw new Malformed("no such answer");
        };
        in.end();
        return answer;
    }
}
