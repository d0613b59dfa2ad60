// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.ActsTaking;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.relation.ActsProposal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a table of acts into the register: a file of {@code relations/} named after it. Either all
 * of its rows become acts or nothing is written.
 */
final class ActsIntoRegister {

    private static final int SHOWN = 5;

    private final Path folder;
    private final Lang lang;
    private final PrintWriter out;

    ActsIntoRegister(Path folder, Lang lang, PrintWriter out) {
        this.folder = folder;
        this.lang = lang;
        this.out = out;
    }

    /**
     * Reads the table and writes its acts.
     *
     * @param replace whether a file that an earlier import left may give way
     * @param preview whether to show them only
     * @throws BadInputException with row and remedy of all that is wrong
     */
    void run(Path table, Path mapping, boolean replace, boolean preview) throws IOException {
        run(table, mapping, mapping.toString(), replace, preview);
    }

    private void run(Path table, Path mapping, String mappingName, boolean replace, boolean preview)
            throws IOException {
        ActsTaking taking = new ActsTaking(folder);
        String place = ActsTaking.place(name(table));
        if (taking.isThere(place) && !replace) {
            throw new UsageException(place + Speech.say(lang, "acts-into-register.already-give"));
        }
        ActsTaking.Read read = taking.read(table, name(table), mapping, mappingName);
        if (!read.isSound()) {
            throw new BadInputException(read.issues());
        }
        show(read.acts(), place);
        if (preview) {
            out.println(Speech.say(lang, "acts-into-register.nothing-written"));
            return;
        }
        List<Overturned> overturned =
                taking.write(read, Speech.say(lang, "acts-into-register.acts-from", name(table)));
        out.println(Speech.say(lang, "acts-into-register.wrote", place));
        LoadedWords.overturned(overturned, lang, out);
    }

    /**
     * Says what the columns of a table seem to mean, and what its acts would be.
     *
     * @param target a file for what was said, to be looked at and given by --mapping; may be null
     * @param yes whether the acts are taken by it at once
     * @throws BadInputException where the columns don't say enough to make acts
     */
    void propose(Path table, Path target, boolean yes, boolean replace) throws IOException {
        Observatory observatory = Observatory.read(folder);
        Catalog catalog = observatory.catalog();
        List<DataIssue> issues = new ArrayList<>();
        ActsProposal proposal =
                new ActsProposal(new QuestionLanguage(catalog)::areasNamed, us(catalog));
        String text = proposal.of(table, name(table), issues::add);
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
        out.println(Speech.say(lang, "acts-into-register.proposed", name(table)));
        text.lines().forEach(l -> out.println("  " + l));
        if (!proposal.unknownAreas().isEmpty()) {
            String names = String.join(", ", proposal.unknownAreas());
            out.println(Speech.say(lang, "acts-into-register.unknown-areas", names));
        }
        told("acts-into-register.left", proposal.left());
        told("acts-into-register.joined", proposal.joined());
        if (target != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            PrintedFile.write(target, file -> file.write(bytes));
            out.println(Speech.say(lang, "acts-into-register.look-at", target, table));
            run(table, target, target.toString(), true, true);
            return;
        }
        Path kept = Files.createTempFile("acts", ".yaml");
        try {
            Files.writeString(kept, text);
            run(table, kept, name(table), replace, !yes);
        } finally {
            Files.deleteIfExists(kept);
        }
        if (!yes) {
            out.println(Speech.say(lang, "acts-into-register.how-on"));
        }
    }

    private void told(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            out.println(Speech.say(lang, key, String.join("; ", texts)));
        }
    }

    /** The place whose observatory this is, as who signed where no column says so. */
    private String us(Catalog catalog) {
        return catalog.areas().find(catalog.home()).map(a -> a.name().in(lang)).orElse("");
    }

    private static String name(Path table) {
        return table.getFileName().toString();
    }

    private void show(List<Map<String, Object>> acts, String place) {
        out.println(acts.size() + Speech.say(lang, "acts-into-register.acts", place));
        for (Map<String, Object> act : acts.subList(0, Math.min(SHOWN, acts.size()))) {
            out.println(
                    "  "
                            + act.entrySet().stream()
                                    .map(e -> e.getKey() + ": " + e.getValue())
                                    .collect(Collectors.joining("; ")));
        }
        if (acts.size() > SHOWN) {
            out.println("  \u2026");
        }
    }
}
