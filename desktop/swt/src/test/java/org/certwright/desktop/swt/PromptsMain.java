package org.certwright.desktop.swt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certwright.desktop.Sheet;
import org.certwright.desktop.Windows;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Shows one hard prompt after the other, the next when one is answered, and prints of each what became of it and which
 * texts are cut: for tests, in no artefact.
 */
public final class PromptsMain {
    private static final String LONG =
            "a-rather-long-label-of-a-host-name-that-goes-on-and-on-until-63.".repeat(5) + "example";

    private PromptsMain() {}

    /** The prompts that are hard to draw. */
    private static List<Sheet> sheets() {
        return List.of(
                sheet(
                        "Obtain a certificate for " + LONG + " from letsencrypt-staging",
                        List.of("1 name mixes scripts in one label: look at it twice."),
                        List.of(
                                LONG,
                                "مثال.إختبار (xn--mgbh0fb.xn--kgbechtv)",
                                "аpple.example (xn--pple-43d.example)",
                                "παράδειγμα.例え.テスト (xn--hxajbheg2az3al.xn--r8jz45g.xn--zckzah)",
                                "evil\u202egnp.example & <b>bold</b>")),
                sheet(
                        "Obtain a certificate for name-001.example.com and 99 more from letsencrypt",
                        List.of(),
                        IntStream.rangeClosed(1, 100)
                                .mapToObj("name-%03d.example.com"::formatted)
                                .toList()),
                entry("Key secret of the DNS credential " + "home-".repeat(12) + "dns", false),
                entry(
                        "Choose a passphrase of at least 8 characters for the vault. No keychain answers (it is locked)",
                        true),
                keepsake());
    }

    private static Sheet keepsake() {
        return new Sheet(
                "The recovery key of the protected compartment",
                List.of(),
                List.of(
                        new Sheet.Fact(
                                "Key",
                                List.of(
                                        "QPYB-HPGV-CPMP-2E9T-",
                                        "4C57-C330-Z3X0-ZDX4-",
                                        "EH8Q-TJ79-S97B-SEZR-",
                                        "3QA1-JMCR")),
                        new Sheet.Fact(
                                "Keep it",
                                List.of(
                                        "Write it down or print it, and keep it where a stranger does not look. It opens the"
                                                + " compartment of this vault when the passphrase is forgotten."))),
                Optional.empty(),
                "I have it",
                until());
    }

    private static Sheet sheet(String act, List<String> warnings, List<String> names) {
        return new Sheet(
                act,
                warnings,
                List.of(
                        new Sheet.Fact("Names", names),
                        new Sheet.Fact(
                                "Trusts for HTTPS", List.of("only the root sha256 " + "0123456789abcdef".repeat(4))),
                        new Sheet.Fact("Key", List.of("a new one, made here and kept in the vault: EC P-256")),
                        new Sheet.Fact("Leaves this machine", List.of("the certificate request with these names")),
                        new Sheet.Fact("Plan", List.of("0123456789ab"))),
                Optional.empty(),
                "Issue",
                until());
    }

    private static Sheet entry(String words, boolean twice) {
        return new Sheet(words, List.of(), List.of(), Optional.of(new Sheet.Entry(words, twice)), "Use it", until());
    }

    private static Instant until() {
        return Instant.now().plus(Duration.ofMinutes(10));
    }

    public static void main(String[] words) {
        var display = new Display();
        for (var sheet : sheets()) {
            var prompt = new PromptWindow(display, new Image[0], sheet, new Windows.Answered() {
                @Override
                public void accepted(char[] entered) {
                    System.out.println("accepted");
                }

                @Override
                public void denied() {
                    System.out.println("denied");
                }
            });
            display.timerExec(600, () -> measure(display));
            while (display.getShells().length > 0) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
            prompt.close();
        }
        display.dispose();
    }

    private static void measure(Display display) {
        boolean seen = true;
        for (var shell : display.getShells()) {
            seen &= isSeen(shell);
        }
        if (seen) {
            System.out.println("all is seen");
        }
    }

    /** Tells of whatever is smaller than its text, or out of reach. */
    private static boolean isSeen(Control control) {
        var parent = control.getParent();
        boolean seen = parent == null
                || (parent instanceof ScrolledComposite scroll ? isReached(control, scroll) : isWhole(control, parent));
        if (!seen) {
            System.out.println("cut: " + control + " " + control.getBounds());
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                seen &= isSeen(child);
            }
        }
        return seen;
    }

    private static boolean isReached(Control content, ScrolledComposite scroll) {
        return content.getSize().y <= scroll.getClientArea().height
                || scroll.getVerticalBar().isVisible();
    }

    private static boolean isWhole(Control control, Composite parent) {
        var place = control.getBounds();
        var area = parent.getClientArea();
        boolean scrolls = control instanceof ScrolledComposite;
        return (scrolls || control.computeSize(place.width, -1).y <= place.height)
                && place.x + place.width <= area.width
                && place.y + place.height <= area.height;
    }
}
