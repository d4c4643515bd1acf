package org.certwright.custody;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.certwright.secrets.hardening.Hardening;
import org.certwright.secrets.hardening.Hardening.Level;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Answer.Reason;
import org.certwright.secrets.pipe.Malformed;
import org.certwright.secrets.pipe.Request;

/** Answers one request on standard input, and ends. Its own name and arguments tell nothing. */
public final class Main {
    private static final byte[] READY = "CWC1".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] none) throws IOException {
        var hardened = Hardening.apply(Level.CUSTODY);
        var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER);
        var out = new FileOutputStream(FileDescriptor.out);
        if (hardened.isComplete()) {
            serve(in, out);
        } else {
            out.write(READY);
            new Answer.Refused(Reason.NOT_HARDENED).write(out);
        }
    }

    /** Nothing is sent here before this process says that it is closed to its neighbours. */
    static void serve(InputStream in, OutputStream out) throws IOException {
        out.write(READY);
        answer(in).write(out);
    }

    private static Answer answer(InputStream in) throws IOException {
        try {
            return new Custodian(new SecureRandom()).answer(Request.read(in));
        } catch (Malformed unreadable) {
            return new Answer.Refused(Reason.MALFORMED);
        }
    }
}
