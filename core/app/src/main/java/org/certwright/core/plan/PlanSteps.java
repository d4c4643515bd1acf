package org.certwright.core.plan;

import java.util.List;
import java.util.stream.Stream;
import org.certwright.model.Plan;

/** The steps that carrying a plan out takes, by their names in the journal and in their order. */
public final class PlanSteps {
    private static final List<String> ISSUE =
            List.of("order", "owe", "publish", "propagate", "answer", "validate", "finalize", "download", "store");

    private PlanSteps() {}

    /** All of them; what turns out to be done already, such as a name the CA still remembers, is left out later. */
    public static List<String> of(Plan plan) {
        return switch (plan) {
            case Plan.Issue issue ->
                issue.key() instanceof Plan.Key.Generated
                        ? Stream.concat(Stream.of("key"), ISSUE.stream()).toList()
                        : ISSUE;
            case Plan.Revoke revoke -> List.of("revoke", "record");
            case Plan.Export export -> List.of("write");
            case Plan.OpenAccount account -> List.of("key", "account", "store");
            case Plan.ChangeSetting change -> List.of("change");
            case Plan.RemoveCredential remove -> List.of("wipe");
            case Plan.EndOperation end -> List.of("end");
            case Plan.SetUpProtected setUp -> List.of("set-up");
            case Plan.ProtectKey protect -> List.of("protect");
            case Plan.RotateKeys rotate -> List.of("rotate", "forget");
            case Plan.ChangePassphrase change -> List.of("change");
            case Plan.RecoverProtected recover -> List.of("recover");
        };
    }

    /** The step from whose beginning on ending an operation may lose what cannot be had again, by the kind of its plan. */
    static String pointOfNoReturn(String kind) {
        return switch (kind) {
            case "Issue" -> "finalize"; // From here on the CA may have issued, and it counts what it issued.
            case "Revoke" -> "revoke";
            case "Export" -> "write";
            case "OpenAccount" -> "account";
            case "ChangeSetting" -> "change";
            case "RemoveCredential" -> "wipe";
            case "EndOperation" -> "end";
            case "SetUpProtected" -> "set-up";
            case "ProtectKey" -> "protect";
            case "RotateKeys" -> "rotate";
            case "ChangePassphrase" -> "change";
            case "RecoverProtected" -> "recover";
            default -> throw new IllegalArgumentException("a plan of the kind " + kind);
        };
    }
}
