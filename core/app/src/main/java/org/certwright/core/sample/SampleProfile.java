package org.certwright.core.sample;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import org.certwright.core.profile.Profile;

/** Fills an empty profile with the believable data of a small company, as if it had worked with it for half a year. */
public final class SampleProfile {
    private SampleProfile() {}

    /** Fills {@code profile}; {@code now} is the day it shows. */
    public static void fill(Profile profile, Instant now, SecureRandom random) {
        var past = new SamplePast(profile, now);
        var places = new SamplePlaces(profile, past, now, random);
        var certificates = new SampleCertificates(profile, past, places, random);
        var keys = certificates.keys(SampleCertificates.entries(now));
        profile.store().transaction(() -> {
            places.addCredentials();
            places.addIssuers();
            certificates.add(keys);
            new SampleWork(profile, past, places, now).add();
            SampleViews.add(profile.store().views());
        });
        past.entries().stream()
                .sorted(Comparator.comparing(org.certwright.audit.AuditEntry::time))
                .forEach(entry -> profile.audit().log().append(entry).orStop());
        profile.audit().checkpoint();
    }
}
