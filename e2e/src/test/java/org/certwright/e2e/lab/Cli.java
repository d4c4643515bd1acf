package org.certwright.e2e.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.e2e.Checkout;
import org.certwright.ipc.Json;

/** The command line as its users run it: one process a command, on one profile of its own. */
public final class Cli {
    private final Path profile;
    private final Map<String, String> environment;
    private final Path probe;
    private final List<String> jvm;
    private final Optional<WarmCli> warm;

    public Cli(Path profile, Map<String, String> environment) {
        this(profile, environment, classes(), List.of(), Optional.empty());
    }

    private Cli(Path profile, Map<String, String> environment, Path probe, List<String> jvm, Optional<WarmCli> warm) {
        this.profile = profile;
        this.environment = environment;
        this.probe = probe;
        this.jvm = jvm;
        this.warm = warm;
    }

    private static Path classes() {
        return Checkout.root().resolve("e2e/target/test-classes");
    }

    /** A JVM for {@link #warmedBy}. */
    public WarmCli warmUp() {
        return new WarmCli(java(List.of(), classes(), RepeatedCli.class), environment);
    }

    /** The same commands in a JVM that is there already, which costs a tenth; whoever needs flags gets one of their own. */
    public Cli warmedBy(WarmCli process) {
        return new Cli(profile, environment, probe, jvm, Optional.of(process));
    }

    /** The same with more flags for Java, for example {@code -Dcw.killAt=3}. */
    public Cli with(String... flags) {
        return new Cli(
                profile,
                environment,
                probe,
                Stream.concat(jvm.stream(), Stream.of(flags)).toList(),
                Optional.empty());
    }

    /** The same with a start-up cache, made in {@code folder} by one ordinary issuance: half the work of each start. */
    Cli cached(Path folder) {
        var cache = folder.resolve("certwright.aot");
        var trainee = new Cli(folder.resolve("trainee"), environment, ProbeJar.write(folder), jvm, warm);
        copy(trainee.profile());
        var plan = trainee.done("plan", "issue", "trainee.example.test", "--json");
        var applied =
                trainee.with("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off").apply(plan);
        if (!Files.exists(cache)) {
            throw new AssertionError("no start-up cache: " + applied.all());
        }
        return new Cli(profile, environment, trainee.probe, List.of("-XX:AOTCache=" + cache), warm);
    }

    /** The same on another profile. */
    public Cli on(Path otherProfile) {
        return new Cli(otherProfile, environment, probe, jvm, warm);
    }

    /** The same with other variables. */
    public Cli in(Map<String, String> otherEnvironment) {
        return new Cli(profile, otherEnvironment, probe, jvm, Optional.empty());
    }

    public Path profile() {
        return profile;
    }

    public Tool.Result run(String... arguments) {
        return warm.map(process ->
                        process.run(Stream.concat(Stream.of(arguments), Stream.of("--profile", profile.toString()))
                                .toList()))
                .orElseGet(() -> feed("", arguments));
    }

    /** With something on standard input. */
    public Tool.Result feed(String input, String... arguments) {
        return Tool.run(Path.of("").toAbsolutePath(), variables(), command(arguments), input);
    }

    public Map<String, String> variables() {
        var variables = new LinkedHashMap<>(environment);
        variables.put("CERTWRIGHT_PROFILE", profile.toString());
        return variables;
    }

    /** The whole command line, for those who want to start it themselves. */
    public List<String> command(String... arguments) {
        return java(jvm, probe, ProbedCli.class, arguments);
    }

    /** The core behind standard input and output, with a person at its prompts. */
    public List<String> withPerson() {
        return java(List.of(), classes(), PersonIpc.class);
    }

    private static List<String> java(List<String> flags, Path classPath, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+DisableAttachMechanism",
                "--enable-native-access=org.certwright.secrets,org.xerial.sqlitejdbc"));
        command.addAll(flags);
        command.addAll(List.of(
                "-p",
                Checkout.root().resolve("cli/target/dist/lib").toString(),
                "--add-modules",
                "org.certwright.cli",
                "-cp",
                classPath.toString(),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The answer's {@code done} part; the command must succeed. */
    public Map<?, ?> done(String... arguments) {
        var result = run(arguments);
        return (Map<?, ?>) Objects.requireNonNull(member(result, "done"), () -> "not done: " + result.all());
    }

    /** The answer's {@code failed} part; the command must fail. */
    public Map<?, ?> failed(String... arguments) {
        var result = run(arguments);
        return (Map<?, ?>) Objects.requireNonNull(member(result, "failed"), () -> "not failed: " + result.all());
    }

    /** A member of the JSON object a command printed. */
    public static Object member(Tool.Result result, String name) {
        try {
            var lines = result.out().strip();
            return ((Map<?, ?>) Objects.requireNonNull(new Json().read(lines.substring(lines.lastIndexOf('\n') + 1))))
                    .get(name);
        } catch (Json.Unreadable | IndexOutOfBoundsException | NullPointerException notJson) {
            throw new AssertionError("not a JSON answer: " + result.all(), notJson);
        }
    }

    /** Runs a command that asks at a terminal, and answers {@code answer} once {@code awaited} is shown. */
    public Tool.Result atATerminal(String awaited, String answer, String... arguments) {
        var command = new ArrayList<>(
                List.of(Checkout.root().resolve("e2e/demo/at-a-terminal").toString(), awaited, answer));
        command.addAll(command(arguments));
        return Tool.run(Path.of("").toAbsolutePath(), variables(), command, "");
    }

    /** Applies a plan that was made with {@code --json}, by its hash. */
    public Tool.Result apply(Map<?, ?> plan, String... more) {
        var hash = (String) plan.get("hash");
        var arguments = new ArrayList<>(List.of("apply", hash, "--approve", hash, "--json"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Runs a command that asks at once, and approves its plan by the hash it is told. */
    public Tool.Result approved(String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.add("--json");
        var waits = failed(arguments.toArray(String[]::new));
        if (!"operation.needs-approval".equals(waits.get("code"))) {
            throw new AssertionError("does not wait for approval: " + waits);
        }
        return apply(Map.of("hash", ((Map<?, ?>) Objects.requireNonNull(waits.get("details"))).get("hash")));
    }

    /** A profile that knows the lab: approval by hash, its resolver, its CA, its DNS credential. */
    public static Cli prepared(Lab lab, Path profile) {
        var cli = new Cli(profile, lab.environment());
        expect(cli.atATerminal("to approve", "change", "settings", "set", "approval.by-hash", "on"));
        expect(cli.run(
                "settings", "set", "dns.resolvers", "127.0.0.1:" + lab.bind().port()));
        expect(cli.run(
                "settings",
                "set",
                "dns.authority-port",
                String.valueOf(lab.bind().port())));
        expect(cli.apply(cli.done(
                "issuer",
                "add",
                "pebble",
                "--directory",
                lab.directory(),
                "--internal",
                "--trust-anchor",
                lab.acmeCertificate().toString(),
                "--plan-only",
                "--json")));
        expect(cli.feed(
                lab.bind().secret() + "\n",
                "dns",
                "add",
                "lab",
                "--provider",
                "rfc2136",
                "--zone",
                "example.test",
                "--set",
                "server=127.0.0.1:" + lab.bind().port(),
                "--set",
                "key-name=lab-key",
                "--secret-fd",
                "0"));
        return cli;
    }

    private static void expect(Tool.Result result) {
        if (result.exitCode() != 0) {
            throw new AssertionError("preparing the profile failed: " + result.all());
        }
    }

    /** A copy of this profile, so that a test can break it. */
    public Cli copy(Path target) {
        try (var files = Files.walk(profile)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        target.resolve(profile.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
            return on(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the profile as text, for searching. */
    public String logs() {
        try (var files = Files.walk(profile.resolve("logs"))) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, UTF_8));
            }
            return all.toString();
        } catch (IOException none) {
            return "";
        }
    }
}
