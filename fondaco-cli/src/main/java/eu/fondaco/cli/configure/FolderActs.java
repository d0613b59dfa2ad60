// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.relation.ActsProposal;
import eu.fondaco.publishing.release.ChangedText;
import eu.fondaco.web.sheet.ActsIntake;
import eu.fondaco.web.sheet.SheetIntake.SaidWrongException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes tables of agreements that are sent to a site into the register of a folder. */
final class FolderActs implements ActsIntake {

    private static final int SHOWN = 20;
    private static final int FAULTS = 8;

    private static final Map<String, Label> WORDS =
            Map.ofEntries(
                    Map.entry("id", Speech.both("folder-acts.id")),
                    Map.entry("date", Speech.both("folder-acts.date")),
                    Map.entry("kind", Speech.both("folder-acts.kind")),
                    Map.entry("our_parties", Speech.both("folder-acts.our-parties")),
                    Map.entry("partner_parties", Speech.both("folder-acts.partner-parties")),
                    Map.entry("our_areas", Speech.both("folder-acts.our-areas")),
                    Map.entry("partner_areas", Speech.both("folder-acts.partner-areas")),
                    Map.entry("sectors", Speech.both("folder-acts.sectors")),
                    Map.entry("promises", Speech.both("folder-acts.promises")),
                    Map.entry("status", Speech.both("folder-acts.status")),
                    Map.entry("status_at", Speech.both("folder-acts.status-at")),
                    Map.entry("end", Speech.both("folder-acts.end")),
                    Map.entry("text", Speech.both("folder-acts.text")),
                    Map.entry("follows", Speech.both("folder-acts.follows")),
                    Map.entry("urls", Speech.both("folder-acts.urls")));

    private static final Map<InstrumentKind, Label> KINDS =
            Map.of(
                    InstrumentKind.MEMORANDUM, Speech.both("relation-words.memorandum"),
                    InstrumentKind.AGREEMENT, Speech.both("relation-words.agreement"),
                    InstrumentKind.PRE_AGREEMENT, Speech.both("relation-words.pre-agreement"),
                    InstrumentKind.DECLARATION_OF_INTENT,
                            Speech.both("relation-words.declaration-intent"),
                    InstrumentKind.JOINT_DECLARATION,
                            Speech.both("relation-words.joint-declaration"),
                    InstrumentKind.TWINNING, Speech.both("relation-words.twinning"),
                    InstrumentKind.TREATY, Speech.both("relation-words.treaty"),
                    InstrumentKind.OTHER, Speech.both("relation-words.act"));

    private final Path folder;

    FolderActs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, Label> fields() {
        Map<String, Label> fields = new LinkedHashMap<>();
        ActsProposal.FIELDS.forEach(field -> fields.put(field, WORDS.get(field)));
        return fields;
    }

    @Override
    public Map<String, Label> kinds() {
        Map<String, Label> kinds = new LinkedHashMap<>();
        for (InstrumentKind kind : InstrumentKind.values()) {
            kinds.put(kind.code(), KINDS.get(kind));
        }
        return kinds;
    }

    @Override
    public Understood understand(String name, byte[] file, Said said) throws IOException {
        Path work = Files.createTempDirectory("acts");
        Path table = work.resolve("table.csv");
        Path mapping = work.resolve("mapping.yaml");
        try {
            Files.write(table, file);
            Catalog catalog = OpenObservatory.sound(folder).catalog();
            List<DataIssue> issues = new ArrayList<>();
            ActsProposal proposal =
                    new ActsProposal(new QuestionLanguage(catalog)::areasNamed, us(catalog))
                            .saying(
                                    new ActsProposal.Said(
                                            said.columns(), said.order(), said.kinds()));
            Files.writeString(mapping, proposal.of(table, name, issues::add));
            if (proposal.heads().size() < 2 || issues.stream().anyMatch(DataIssue::isError)) {
                throw new SaidWrongException(List.of(Speech.both("folder-acts.no-table")));
            }
            return new Sent(folder, name, proposal, read(table, name, mapping), catalog.areas());
        } finally {
            Files.deleteIfExists(table);
            Files.deleteIfExists(mapping);
            Files.deleteIfExists(work);
        }
    }

    /** The acts; none, with what is wrong, where too much is. */
    private ActsTaking.Read read(Path table, String name, Path mapping) throws IOException {
        try {
            return new ActsTaking(folder).read(table, name, mapping, name);
        } catch (BadInputException e) {
            return new ActsTaking.Read(ActsTaking.place(name), List.of(), e.issues(), 0);
        }
    }

    /** The place whose observatory this is, as who signed where no column says so. */
    private static String us(Catalog catalog) {
        return catalog.areas().find(catalog.home()).map(Area::name).map(Label::it).orElse("");
    }

    /** A table as it is understood. */
    private record Sent(
            Path folder, String name, ActsProposal proposal, ActsTaking.Read read, Areas areas)
            implements Understood {

        @Override
        public String place() {
            return read.place();
        }

        @Override
        public boolean isThere() {
            return new ActsTaking(folder).isThere(read.place());
        }

        @Override
        public List<String> heads() {
            return proposal.heads();
        }

        @Override
        public Map<String, String> meaning() {
            return proposal.meaning();
        }

        @Override
        public String order() {
            return proposal.order();
        }

        @Override
        public Map<String, String> kinds() {
            return proposal.kinds();
        }

        @Override
        public List<String> unknownAreas() {
            return proposal.unknownAreas().stream().sorted().toList();
        }

        @Override
        public List<Act> acts() {
            return read.acts().stream().limit(SHOWN).map(this::act).toList();
        }

        private Act act(Map<String, Object> act) {
            String about = text(act, "sectors");
            return new Act(
                    text(act, "id"),
                    text(act, "date"),
                    text(act, "kind"),
                    text(act, "our_parties"),
                    text(act, "partner_parties"),
                    Label.by(lang -> named(act, lang)),
                    about.isEmpty() ? text(act, "promises") : about);
        }

        private String named(Map<String, Object> act, Lang lang) {
            return codes(act)
                    .map(
                            code ->
                                    areas.find(code)
                                            .map(a -> a.name().in(lang) + " (" + code + ")")
                                            .orElse(code))
                    .collect(Collectors.joining("; "));
        }

        private static Stream<String> codes(Map<String, Object> act) {
            return act.get("partner_areas") instanceof List<?> list
                    ? list.stream().map(String::valueOf)
                    : Stream.empty();
        }

        private static String text(Map<String, Object> act, String field) {
            Object value = act.getOrDefault(field, "");
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                    : String.valueOf(value);
        }

        @Override
        public int count() {
            return read.acts().size();
        }

        @Override
        public List<Label> problems() {
            List<DataIssue> errors = read.issues().stream().filter(DataIssue::isError).toList();
            List<Label> problems = new ArrayList<>();
            errors.stream()
                    .limit(FAULTS)
                    .forEach(e -> problems.add(new Label(e.in(Lang.EN), e.in(Lang.IT))));
            if (errors.size() > FAULTS) {
                problems.add(Speech.both("folder-acts.more-faults", errors.size() - FAULTS));
            }
            if (errors.isEmpty() && read.acts().isEmpty()) {
                problems.add(Speech.both("folder-acts.no-row"));
            }
            return problems;
        }

        @Override
        public String seen() {
            return Integer.toHexString((read.place() + read.acts()).hashCode());
        }

        @Override
        public List<Label> take() throws IOException {
            List<Overturned> overturned =
                    new ActsTaking(folder)
                            .write(read, Speech.say(Lang.EN, "acts-into-register.acts-from", name));
            List<Label> done = new ArrayList<>();
            done.add(Speech.both("folder-acts.taken", read.acts().size(), read.place()));
            if (!overturned.isEmpty()) {
                done.add(Speech.both("overturned.head", overturned.size()));
            }
            overturned.stream()
                    .limit(SHOWN)
                    .forEach(o -> done.add(Label.by(lang -> ChangedText.said(o, lang))));
            return done;
        }
    }
}
