package org.certwright.acme;

import java.net.URI;
import org.certwright.model.DomainName;

/**
 * What must stand in the DNS to prove control of one name (RFC 8555 §8.4).
 *
 * @param name with its wildcard label when the authorization is for the wildcard
 * @param txtValue the value of a TXT record at {@code name.challengeName()}; empty when nothing is left to prove
 * @param alreadyValid whether the CA already believes that we control the name
 */
public record DnsChallenge(URI authorization, DomainName name, String txtValue, boolean alreadyValid) {}
