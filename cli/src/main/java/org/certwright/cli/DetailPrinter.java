package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.certwright.ipc.DetailCommand.CertificateDetail;
import org.certwright.ipc.DetailCommand.ChainLink;
import org.certwright.ipc.DetailCommand.ExportMade;
import org.certwright.ipc.DetailCommand.LineageEntry;
import org.certwright.ipc.DetailCommand.LinkFacts;
import org.certwright.ipc.DetailCommand.TextPart;

/** What a certificate hangs on, what came before it and where it went, for the terminal. */
final class DetailPrinter {
    private final Output out;

    DetailPrinter(Output out) {
        this.out = out;
    }

    void print(CertificateDetail detail) {
        out.fact("Private key", List.of(detail.keyWords()));
        chain(detail);
        out.fact("History", detail.lineage().stream().map(DetailPrinter::entry).toList());
        exports(detail.exports());
    }

    private void chain(CertificateDetail detail) {
        var lines = new ArrayList<String>();
        for (var link : detail.chain()) {
            lines.add("  ".repeat(Math.min(lines.size(), 8)) + link(link));
        }
        lines.add(detail.chainWords());
        out.fact("Chain", lines);
    }

    private static String link(ChainLink link) {
        var facts = link.facts()
                .map(known -> ", " + known.keyDescription() + ", signed " + known.signatureAlgorithm() + ", until "
                        + Times.local(known.notAfter()))
                .orElse(", not here");
        return link.subject() + facts + (link.sent() ? "" : " (the client has it)");
    }

    private static String entry(LineageEntry entry) {
        return Times.local(entry.notBefore()) + " to " + Times.local(entry.notAfter()) + "  "
                + entry.state().name().toLowerCase(java.util.Locale.ROOT) + "  "
                + entry.id().substring(0, 12);
    }

    private void exports(List<ExportMade> exports) {
        out.fact(
                "Used in",
                exports.isEmpty()
                        ? List.of("nowhere known yet")
                        : exports.stream().map(DetailPrinter::export).toList());
    }

    private static String export(ExportMade made) {
        return made.folder() + ", exported " + Times.local(made.at()) + (made.withKey() ? " with the key" : "")
                + made.replacedBy()
                        .map(other -> ", replaced there by " + other.substring(0, 12))
                        .orElse("");
    }

    /** Each certificate of the chain whole. */
    void text(CertificateDetail detail) {
        for (var link : detail.chain()) {
            link.facts().ifPresent(facts -> text(link, facts));
        }
    }

    private void text(ChainLink link, LinkFacts facts) {
        out.title(link.subject());
        facts.text().forEach(this::part);
        out.blank();
    }

    private void part(TextPart part) {
        out.line("  " + part.label() + (part.critical() ? " (critical)" : ""));
        part.lines().forEach(line -> out.line("      " + line));
        if (!part.meaning().isEmpty()) {
            out.quiet("      " + part.meaning());
        }
    }
}
