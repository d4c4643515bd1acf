package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemResolversTest {
    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("resolv.conf"), text);
    }

    @Test
    void everyNameServerLineCounts() throws IOException {
        var file = file("""
                # nameserver 192.0.2.9
                search example.test
                nameserver 192.0.2.1
                nameserver\t2001:db8::1   # with a remark
                nameserver 192.0.2.1
                options edns0
                """);
        assertThat(SystemResolvers.read(file)).containsExactly(Bind.at("192.0.2.1", 53), Bind.at("2001:db8::1", 53));
    }

    @Test
    void aLinkLocalResolverKeepsItsInterface() throws IOException {
        assertThat(SystemResolvers.read(file("nameserver fe80::1%1\n"))
                        .getFirst()
                        .getAddress()
                        .getHostAddress())
                .endsWith("%1");
    }

    @Test
    void whatIsNoAddressIsSkipped() throws IOException {
        var file = file("nameserver resolver.example\nnameserver 1.2.3.400\nnameserver fe80::1%nowhere9\n");
        assertThatThrownBy(() -> SystemResolvers.read(file)).isInstanceOfSatisfying(Stopped.class, stopped -> {
            assertThat(Texts.problem(stopped.outcome()).code()).isEqualTo(DnsProblem.NO_RESOLVER);
        });
    }

    @Test
    void aMissingFileIsAProblem() {
        var absent = directory.resolve("absent");
        assertThatThrownBy(() -> SystemResolvers.read(absent)).isInstanceOfSatisfying(Stopped.class, stopped -> {
            assertThat(Texts.problem(stopped.outcome()).details()).containsEntry("file", absent.toString());
        });
    }
}
