package org.certwright.x509;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WithoutBouncyCastleTest {
    @TempDir
    static Path folder;

    /** Loading it costs a command more time than all the rest of issuing; see {@link Pkcs12} for the one who does. */
    @Test
    void issuingLoadsNoBouncyCastle() throws Exception {
        var lab = new Lab(folder).withUsualThree();
        lab.openssl.write("chain.pem", lab.pem("srv", "int"));
        var classPath = location(Csr.class) + ":" + location(Outcome.class) + ":" + location(EverydayWork.class);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", classPath, EverydayWork.class.getName(), "chain.pem", "root.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("done\n");
        assertThat(process.waitFor()).isZero();
    }

    private static String location(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }
}
