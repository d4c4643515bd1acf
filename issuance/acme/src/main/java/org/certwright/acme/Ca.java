package org.certwright.acme;

import java.net.MalformedURLException;
import java.net.URI;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.certwright.acme.GuardedConnection.Wire;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.Resource;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One CA and the state of our talk with it: its directory, the nonces, the connection, its clock. */
final class Ca implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ca.class);

    /** A step of acme4j, with the exceptions that it declares. */
    interface Step<T> {
        T run() throws AcmeException;
    }

    private final Limits limits;
    private final Pace pace;
    private final CaClock clock;
    private final CaFaults faults;
    private final Wire wire;
    private final Session session;
    private final Repetition repetition;
    private final AtomicReference<CountDownLatch> warming = new AtomicReference<>(new CountDownLatch(0));

    Ca(Endpoint endpoint, InstantSource clock, String userAgent, Pace pace, Limits limits) {
        this.limits = limits;
        this.pace = pace;
        this.clock = new CaClock(clock);
        var transport = new Transport(endpoint, limits, this.clock);
        this.faults = new CaFaults(transport.origin().toString(), this.clock);
        this.wire = new Wire(transport, new NoncePool(), faults, limits, userAgent);
        this.session = new Session(endpoint.directory(), new GuardedProvider(wire));
        session.setLocale(Locale.ENGLISH);
        this.repetition = new Repetition(pace);
    }

    Limits limits() {
        return limits;
    }

    Pace pace() {
        return pace;
    }

    CaClock clock() {
        return clock;
    }

    CaFaults faults() {
        return faults;
    }

    Repetition repetition() {
        return repetition;
    }

    String host() {
        return wire.host();
    }

    Origin origin() {
        return wire.transport().origin();
    }

    /** acme4j's session, its directory read. */
    Session session() {
        awaitWarmth();
        if (!session.hasDirectory()) {
            repetition.reading(() -> speak(session::getMetadata));
        }
        return session;
    }

    Fields directory() {
        return new Fields(speak(session()::getMetadata).getJSON(), host());
    }

    /** The directory, asked for once and not again. */
    Fields directoryOnce() {
        return new Fields(speak(session::getMetadata).getJSON(), host());
    }

    URI resource(Resource resource) {
        return speak(() -> session()
                .resourceUrlOptional(resource)
                .map(url -> URI.create(url.toString()))
                .orElseThrow(() -> lacking(resource.path())));
    }

    Login login(KeyPair key, URI account) {
        try {
            return new Login(origin().permit(account).toURL(), key, session);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("an https address is no URL", impossible);
        }
    }

    GuardedConnection connect() {
        return (GuardedConnection) session().connect();
    }

    /** Runs one step of acme4j; what it makes of a CA's nonsense becomes a problem. */
    <T> T speak(Step<T> step) {
        try {
            return step.run();
        } catch (AcmeException | AcmeProtocolException | IllegalArgumentException nonsense) {
            // acme4j 4.0.0's JSON.Value.asURL lets URI.toURL's IllegalArgumentException through for "no scheme".
            throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", host()), nonsense);
        }
    }

    Stopped lacking(String field) {
        return Stopped.by(Problem.of(AcmeProblem.ANSWER_INCOMPLETE, "host", host(), "field", field));
    }

    /** Reads the directory and a nonce ahead of the first question, which then waits for them instead of asking too. */
    void warmUp() {
        var warm = new CountDownLatch(1);
        warming.set(warm);
        Thread.ofVirtual().name("acme-warm-up").start(() -> {
            try (var connection = session.connect()) {
                connection.resetNonce(session);
            } catch (AcmeException | RuntimeException cold) {
                LOG.debug("warm-up failed host={}", host(), cold);
            } finally {
                warm.countDown();
            }
        });
    }

    private void awaitWarmth() {
        try {
            warming.get().await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw Stopped.by(problem(AcmeProblem.CANCELLED), cancelled);
        }
    }

    /** Where work ends as an outcome; {@code subject} is named when the CA named nothing. */
    <T> Outcome<T> attempt(String subject, Supplier<T> work) {
        try {
            return Outcome.done(work.get());
        } catch (CallFailed failed) {
            return about(subject, failed.problem(), failed).asOutcome();
        } catch (Stopped stopped) {
            return stopped.problem()
                    .map(problem -> about(subject, problem, stopped).<T>asOutcome())
                    .orElseGet(stopped::outcome);
        }
    }

    private Problem about(String subject, Problem problem, Throwable cause) {
        LOG.debug("host={} code={}", host(), problem.code().id(), cause);
        return problem.details().containsKey("name") ? problem : problem.with("name", subject);
    }

    /** The problem {@code code} of this CA. */
    Problem problem(AcmeProblem code, String... namesAndValues) {
        return Problem.of(code, namesAndValues).with("host", host());
    }

    Optional<Problem> inner(Fields holder, String field) {
        return holder.object(field).map(faults::explain);
    }

    @Override
    public void close() {
        wire.transport().close();
    }
}
