package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.certwright.model.DnsName;

/** DNS credentials: references here, the secrets in the vault. */
public sealed interface DnsCommand<R> extends Command<R> {
    record ListDnsProviders() implements DnsCommand<ProviderList> {}

    record ListDnsCredentials() implements DnsCommand<CredentialList> {}

    /** Keeps a credential; its secret fields are asked for at the core's prompt. */
    record AddDnsCredential(String name, String provider, List<DnsName> zones, Map<String, String> settings)
            implements DnsCommand<CredentialView> {}

    /** Asks the provider whether the credential may write there; changes nothing. */
    record TestDnsCredential(String name) implements DnsCommand<CredentialTest> {}

    /** Forgets a credential and wipes its secrets, after a person approved that at the core's own prompt. */
    record RemoveDnsCredential(String name) implements DnsCommand<OperationView> {}

    record ProviderList(List<ProviderView> providers) {}

    record ProviderView(String id, String title, List<FieldView> fields) {}

    record FieldView(String name, String label, boolean secret, boolean required, String fallback, String help) {}

    record CredentialList(List<CredentialView> credentials) {}

    record CredentialView(
            String name,
            String provider,
            List<DnsName> zones,
            Map<String, String> settings,
            List<String> secretFields,
            Instant created) {}

    record CredentialTest(String name, List<String> findings) {}
}
