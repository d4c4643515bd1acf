package org.certwright.core.sample;

import java.util.Optional;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.ipc.AuditCommand;
import org.certwright.ipc.CertificateCommand;
import org.certwright.ipc.Command;
import org.certwright.ipc.DetailCommand;
import org.certwright.ipc.DnsCommand;
import org.certwright.ipc.FileCommand;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.IssuerCommand;
import org.certwright.ipc.LiveCommand;
import org.certwright.ipc.OperationCommand;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.ProfileCommand;
import org.certwright.model.Problem;

/** What can be done in a sample profile: look at everything, and nothing that reaches the network, a person or a file. */
public final class SampleRules {
    private SampleRules() {}

    /** Why {@code command} cannot be done there; empty when it can. */
    public static Optional<Problem> against(Command<?> command) {
        return staysInside(command)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProfileProblem.SAMPLE, "command", command.getClass().getSimpleName()));
    }

    private static boolean staysInside(Command<?> command) {
        return switch (command) {
            case PlanCommand<?> plan -> staysInside(plan);
            case OperationCommand<?> operation -> staysInside(operation);
            case CertificateCommand<?> certificate -> !(certificate instanceof CertificateCommand.CreateCsr);
            case InventoryCommand<?> inventory -> !(inventory instanceof InventoryCommand.SaveInventory);
            case IssuerCommand<?> issuer -> !(issuer instanceof IssuerCommand.PlanIssuer);
            case DetailCommand<?> detail -> true;
            case LiveCommand<?> live -> false;
            case DnsCommand<?> dns -> staysInside(dns);
            case AuditCommand<?> audit ->
                !(audit instanceof AuditCommand.ExportAudit || audit instanceof AuditCommand.SaveCheckpoint);
            case FileCommand<?> file -> false;
            case ProfileCommand<?> profile -> !(profile instanceof ProfileCommand.SaveBillOfMaterials);
        };
    }

    private static boolean staysInside(PlanCommand<?> plan) {
        return switch (plan) {
            case PlanCommand.ShowPlan show -> true;
            case PlanCommand.ListPlans list -> true;
            case PlanCommand.DiscardPlan discard -> true;
            case PlanCommand.PlanIssue issue -> false;
            case PlanCommand.PlanRevoke revoke -> false;
            case PlanCommand.PlanExport export -> false;
            case PlanCommand.PlanSetting setting -> false;
            case PlanCommand.PlanSetUpProtected setUp -> false;
            case PlanCommand.PlanProtectKey protect -> false;
            case PlanCommand.PlanRotateKeys rotate -> false;
            case PlanCommand.PlanChangePassphrase change -> false;
            case PlanCommand.PlanRecoverProtected recover -> false;
            case PlanCommand.ApplyPlan apply -> false;
        };
    }

    private static boolean staysInside(OperationCommand<?> operation) {
        return switch (operation) {
            case OperationCommand.ListOperations list -> true;
            case OperationCommand.ShowOperation show -> true;
            case OperationCommand.ResumeOperation resume -> false;
            case OperationCommand.ResumeAll resume -> false;
            case OperationCommand.ResumeDue resume -> false;
            case OperationCommand.CancelOperation cancel -> false;
        };
    }

    private static boolean staysInside(DnsCommand<?> dns) {
        return switch (dns) {
            case DnsCommand.ListDnsProviders list -> true;
            case DnsCommand.ListDnsCredentials list -> true;
            case DnsCommand.AddDnsCredential add -> false;
            case DnsCommand.TestDnsCredential test -> false;
            case DnsCommand.RemoveDnsCredential remove -> false;
        };
    }
}
