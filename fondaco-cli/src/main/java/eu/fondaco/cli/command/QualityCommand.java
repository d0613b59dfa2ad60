// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Reviewing;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quality}: what a statistician would remark about the data. */
@Command(name = "quality", mixinStandardHelpOptions = true)
public final class QualityCommand extends ObservatoryCommand {

    /** How remarks are printed. */
    enum Format {
        TEXT,
        JSONL
    }

    @Option(names = "--format", paramLabel = "text|jsonl", defaultValue = "text")
    private String format;

    @Override
    public Integer call() throws IOException {
        Format wanted = parse(format);
        PrintWriter out = out();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            if (open.warehouse() == null) {
                throw UsageException.of("usage.no-warehouse");
            }
            for (DataIssue issue : Reviewing.review(open, LocalDate.now())) {
                out.println(
                        wanted == Format.TEXT
                                ? Failure.said(issue, where.lang()) + "  [" + issue.code() + "]"
                                : json(issue, where.lang()));
            }
        }
        return 0;
    }

    private static Format parse(String format) {
        try {
            return Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw UsageException.of("usage.none-of", "--format", format, "text, jsonl");
        }
    }

    private static String json(DataIssue issue, Lang lang) throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeStringField(
                            "severity", issue.severity().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("code", issue.code());
                    json.writeStringField("where", issue.file());
                    json.writeStringField("field", issue.field());
                    json.writeStringField("message", issue.message().in(lang.locale()));
                    json.writeStringField("remedy", issue.remedy().in(lang.locale()));
                });
    }
}
