package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainPictureTest {
    @TempDir
    static Path folder;

    private static Lab lab;

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder).withUsualThree();
        lab.selfSigned("other", "/CN=Other Root", Lab.CA, Lab.SIGNS);
    }

    private static ChainPicture picture(List<String> sent, String... anchors) {
        return ChainPicture.of(lab.certificates(sent.toArray(String[]::new)), lab.certificates(anchors));
    }

    @Test
    void theRootIsTheAnchorThatTheClientHas() {
        var picture = picture(List.of("srv", "int"), "other", "root");
        assertThat(picture.links())
                .extracting(ChainPicture.Link::subject, ChainPicture.Link::sent, ChainPicture.Link::trusted)
                .containsExactly(
                        tuple("www.lab.internal", true, false),
                        tuple("CN=Lab Issuing", true, false),
                        tuple("CN=Lab Root", false, true));
        assertThat(picture.isWhole()).isTrue();
    }

    @Test
    void aRootThatIsNotHereIsKnownByItsNameOnly() {
        var picture = picture(List.of("srv", "int"), "other");
        assertThat(picture.links().getLast().subject()).isEqualTo("CN=Lab Root");
        assertThat(picture.links().getLast().certificate()).isEmpty();
        assertThat(picture.isWhole()).isFalse();
    }

    @Test
    void aRootThatIsSentEndsTheWay() {
        var picture = picture(List.of("srv", "int", "root"));
        assertThat(picture.links()).hasSize(3).allMatch(ChainPicture.Link::sent);
        assertThat(picture.links().getLast().trusted()).isFalse();
    }

    @Test
    void theOrderOfWhatIsSentDoesNotMatterAndWhatLeadsNowhereIsCounted() {
        var picture = picture(List.of("srv", "other", "root", "int"));
        assertThat(picture.sent()).isEqualTo(lab.certificates("srv", "int", "root"));
        assertThat(picture.spare()).isEqualTo(1);
    }

    @Test
    void aRootOfTheSameNameWithAnotherKeyIsNotTheRoot() {
        lab.selfSigned("false", "/CN=Lab Root", Lab.CA, Lab.SIGNS);
        assertThat(picture(List.of("srv", "int"), "false").isWhole()).isFalse();
    }

    @Test
    void authoritiesThatSignedEachOtherEndSomewhere() {
        lab.issue("a", "int", "/CN=A", Lab.CA, Lab.SIGNS).issue("b", "a", "/CN=B", Lab.CA, Lab.SIGNS);
        lab.sameKey("a", "a2").issue("a2", "b", "/CN=A", Lab.CA, Lab.SIGNS);
        lab.issue("leaf", "a", "/CN=leaf", Lab.LEAF);
        assertThat(picture(List.of("leaf", "a2", "b")).links()).hasSize(4);
    }
}
