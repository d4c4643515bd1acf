package org.certwright.ipc;

/**
 * Everything that can be asked of the core. A command names things and never carries a secret: where one is needed the
 * core asks the person through its own prompt.
 *
 * @param <R> what a successful answer holds
 */
public sealed interface Command<R>
        permits AuditCommand,
                CertificateCommand,
                DetailCommand,
                DnsCommand,
                FileCommand,
                InventoryCommand,
                IssuerCommand,
                LiveCommand,
                OperationCommand,
                PlanCommand,
                ProfileCommand {}
