package org.tongxin.intake.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** {@code import FILE [--unit=CODE] [--with-replies]} on the command line, while the application is stopped or running. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String NAME = "import";

    private static final int OK = 0;
    private static final int BAD_LINES = 1;
    private static final int UNUSABLE = 2;
    private static final int EVERY = 100;

    private final RequestImport imports;
    private final Organization organization;
    private final Messages messages;
    private int exitCode = OK;

    ImportCommand(RequestImport imports, Organization organization, Messages messages) {
        this.imports = imports;
        this.organization = organization;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("SystemOut") // for the person in front of the console
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        if (words.isEmpty() || !words.get(0).equals(NAME)) {
            return;
        }
        Optional<Path> file = words.stream().skip(1).findFirst().map(Path::of);
        List<String> units = arguments.getOptionValues("unit");
        exitCode = run(
                file,
                units == null ? Optional.empty() : units.stream().findFirst(),
                arguments.containsOption("with-replies"),
                System.out);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /**
     * @param file the file to import, or none to be told how to call it
     * @param unit code of the community or street; none for the first community
     * @param withReplies whether lines with a reply go in as closed cases
     * @return exit code: 0 when everything is in, 1 when lines were bad, 2 when the file cannot be used
     */
    int run(Optional<Path> file, Optional<String> unit, boolean withReplies, PrintStream out) {
        try {
            Path readable = file.orElseThrow(() -> new Refused("import.cli.usage"));
            if (!Files.isReadable(readable) || Files.isDirectory(readable)) {
                throw new Refused("import.file.unreadable");
            }
            ImportResult result = imports.run(readable, target(unit), withReplies, now -> progress(now, out));
            result.badLines()
                    .forEach(bad -> say(out, "import.cli.line", String.valueOf(bad.line()), text(bad.reason())));
            say(
                    out,
                    "import.finished",
                    readable.getFileName(),
                    result.total(),
                    result.added(),
                    result.alreadyThere(),
                    result.badLines().size());
            if (result.times() != null) {
                ReplyTimes times = result.times();
                say(out, "import.times", times.cases(), times.median(), times.withinSeven(), times.withinFifteen());
            }
            return result.badLines().isEmpty() ? OK : BAD_LINES;
        } catch (Refused refused) {
            out.println(text(refused));
            return UNUSABLE;
        }
    }

    private UnitCode target(Optional<String> code) {
        if (code.isPresent()) {
            return code.filter(UnitCode::fits)
                    .map(UnitCode::new)
                    .orElseThrow(() -> new Refused("intake.unit.unknown", code.get()));
        }
        List<Unit> communities = organization.unitsOf(UnitType.COMMUNITY);
        return communities.stream().findFirst().map(Unit::code).orElseThrow(() -> new Refused("import.cli.no-unit"));
    }

    private void progress(ImportResult now, PrintStream out) {
        if (now.done() % EVERY == 0) {
            say(out, "import.cli.progress", now.done(), now.total());
        }
    }

    private void say(PrintStream out, String key, Object... arguments) {
        out.println(messages.get(Locale.getDefault(), key, arguments));
    }

    private String text(Refused refused) {
        return messages.get(Locale.getDefault(), refused.key(), refused.arguments());
    }
}
