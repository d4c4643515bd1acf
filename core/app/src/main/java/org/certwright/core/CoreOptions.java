package org.certwright.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.Progress;
import org.certwright.core.port.SecretPrompt;

/**
 * What a core is made with.
 *
 * @param profile the folder of the profile; made when it is missing
 * @param actor who works, for the audit log, for example {@code cli:alice}
 */
public record CoreOptions(
        Path profile,
        String actor,
        ApprovalPrompt approvals,
        SecretPrompt secrets,
        FileChooser files,
        Progress progress,
        EffectProbe probe,
        InstantSource clock,
        SecureRandom random) {}
