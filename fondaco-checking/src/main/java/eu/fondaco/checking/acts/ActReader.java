// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.checking.text.Sentences;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a text says of agreements, treaties, visits, offices and strategies, weighs which
 * entry of the register it means, and judges it where that is clear. Safe for several threads.
 */
public final class ActReader {

    /** Statements about acts read in one text at most. */
    private static final int MAX = 2_000;

    private static final int LONGEST = 600;

    private final Register register;
    private final Words words;
    private final Lexicon lexicon;
    private final Names names;
    private final Parties parties;
    private final Weighing weighing;
    private final Judging judging;
    private final Counting counting;
    private final Gates gates;

    /** A reader of one language over the register of an observatory. */
    public ActReader(Catalog catalog, Lexicon lexicon) {
        this.register = new Register(catalog, Stream.of(Lang.values()).map(Words::of).toList());
        this.lexicon = lexicon;
        this.words = Words.of(lexicon.lang());
        this.names = new Names(catalog, lexicon, List.of());
        this.parties = new Parties(register);
        this.weighing = new Weighing(register, parties);
        this.judging = new Judging(register, parties);
        this.counting = new Counting(register, parties);
        this.gates = new Gates(words, register, parties);
    }

    /**
     * The statements of a text about acts, judged, in the order of the text.
     *
     * @param published when it was published; null when unknown: then states are those of today
     */
    public Acts read(Document document, LocalDate published, LocalDate today) {
        Dates dates = new Dates(words, published);
        Marker marker = new Marker(register, words, names, lexicon.lang(), dates);
        Segments segments = new Segments(words);
        LocalDate day = published == null ? today : published;
        List<Checked> out = new ArrayList<>();
        Memory memory = Memory.NONE;
        for (Block block : document.blocks()) {
            if (block.kind() == Kind.TABLE_ROW || out.size() >= MAX) {
                continue;
            }
            List<Token> tokens = Tokenizer.tokens(document.plain(), block.start(), block.end());
            for (List<Token> sentence : Sentences.split(tokens, lexicon::says)) {
                boolean asks = sentence.get(sentence.size() - 1).is("?");
                if (sentence.size() > LONGEST) {
                    continue;
                }
                List<Mark> marks = marker.marks(sentence, memory.when());
                if (isHeading(block, tokens)) {
                    memory = memory.under(abroad(marks));
                    continue;
                }
                if (asks) {
                    memory = memory.entry(null, false).areas(abroad(marks));
                    continue;
                }
                for (Statement s : segments.of(sentence, marks)) {
                    memory = memory.areas(abroad(s.marks()));
                    Decision d = decide(s, memory, day);
                    if (d != null) {
                        Parted.of(s, d)
                                .forEach(
                                        (part, of) ->
                                                out.add(Findings.checked(document, part, of)));
                        boolean relation = d.kind().equals("quality") || d.kind().equals("count");
                        memory =
                                relation
                                        ? memory
                                        : d.entry() == null
                                                ? memory.entry(null, false)
                                                : memory.entry(
                                                        d.entry(),
                                                        d.truth() != Truth.OPEN
                                                                || d.left().size() == 1);
                    }
                    for (Mark m : s.of(Type.DATE)) {
                        memory = memory.when(m.when());
                    }
                    if (d != null
                            && d.entry() != null
                            && d.entry().when() != null
                            && s.of(Type.DATE).isEmpty()) {
                        memory = memory.when(d.entry().when());
                    }
                }
            }
        }
        return new Acts(out);
    }

    private static boolean isHeading(Block block, List<Token> tokens) {
        return block.kind() == Kind.HEADING
                || tokens.size() <= 8
                        && !tokens.isEmpty()
                        && !tokens.get(tokens.size() - 1).is(".");
    }

    private List<String> abroad(List<Mark> marks) {
        return marks.stream()
                .filter(m -> m.is(Type.AREA) && !parties.isOurs(m))
                .flatMap(m -> m.codes().stream())
                .toList();
    }

    /**
     * What a statement comes to.
     *
     * @param entry the one meant; null where none is clear
     * @param rulings on that entry
     * @param left entries between which the reading is open
     */
    record Decision(
            String kind,
            Truth truth,
            Reason reason,
            Entry entry,
            List<Ruling> rulings,
            List<Entry> left) {}

    private Decision decide(Statement s, Memory memory, LocalDate day) {
        Optional<Counting.Counted> count = Counting.counted(s);
        if (count.isPresent()) {
            Ruling r = counting.rule(s, count.get(), memory, day);
            Reason hindered = gates.hinders(s, null);
            boolean open = hindered != null && r.truth() != Truth.OPEN;
            return open
                    ? new Decision("count", Truth.OPEN, hindered, null, List.of(), List.of())
                    : new Decision("count", r.truth(), r.reason(), null, List.of(r), List.of());
        }
        boolean quality =
                s.says("vague") && !s.says("signed", "renewed", "expired", "live", "visit");
        boolean related =
                s.marks().stream().anyMatch(m -> m.is(Type.CUE, "relation") || m.is(Type.KIND));
        if (quality && (related || s.has(Type.AREA) && s.of(Type.DATE).isEmpty())) {
            return new Decision(
                    "quality", Truth.OPEN, Reason.NOT_MEASURABLE, null, List.of(), List.of());
        }
        if (!isAbout(s, memory)) {
            return null;
        }
        return judge(s, memory, day);
    }

    /** Whether it says something of an act, a visit, an office, a strategy at all. */
    private boolean isAbout(Statement s, Memory memory) {
        boolean traded =
                s.sentence().subList(s.from(), s.to()).stream()
                        .anyMatch(
                                t ->
                                        t.is("%")
                                                || lexicon.says(t, "flow.exports")
                                                || lexicon.says(t, "flow.imports"));
        if (traded
                && !s.says("scope", "promise")
                && !s.has(Type.KIND)
                && !s.has(Type.STRATEGY)
                && !s.has(Type.TREATY)) {
            return false;
        }
        boolean cue =
                s.says(
                        "signed",
                        "tosign",
                        "live",
                        "expired",
                        "terminated",
                        "renewed",
                        "notrenewed",
                        "notsigned",
                        "force",
                        "provisional");
        boolean weak =
                s.says(
                        "until",
                        "follows",
                        "office",
                        "visit",
                        "promise",
                        "scope",
                        "in",
                        "out",
                        "target",
                        "approved",
                        "planned");
        boolean matter =
                s.marks().stream()
                        .anyMatch(
                                m ->
                                        List.of(
                                                        Type.KIND,
                                                        Type.PERSON,
                                                        Type.TOPIC,
                                                        Type.THING,
                                                        Type.BODY,
                                                        Type.NAME,
                                                        Type.STRATEGY,
                                                        Type.TREATY)
                                                .contains(m.type()));
        boolean kind = s.has(Type.KIND) || s.has(Type.STRATEGY) || s.has(Type.TREATY);
        boolean said =
                s.has(Type.DATE)
                        || s.has(Type.TOPIC)
                        || s.has(Type.BODY)
                        || s.has(Type.NAME)
                        || s.has(Type.AREA)
                        || s.has(Type.TERM);
        boolean subject = s.says("scope", "in", "out") && !s.has(Type.TOPIC) && !s.has(Type.THING);
        boolean term = s.has(Type.TERM) && memory.entry() != null;
        boolean plan =
                memory.entry() != null
                        && memory.entry().strategy() != null
                        && (s.has(Type.THING) || s.has(Type.TOPIC) || s.has(Type.BODY));
        return cue || weak && matter && !(subject && !kind) || kind && said || term || plan;
    }

    private Decision judge(Statement s, Memory memory, LocalDate day) {
        List<Weighed> all = weighing.weigh(s, memory);
        String kind = kind(s);
        if (all.isEmpty() || all.get(0).score() < Weighing.weight("threshold")) {
            boolean told =
                    memory.act()
                            && s.isCarried()
                            && s.says("scope", "promise")
                            && s.has(Type.TOPIC);
            boolean strong = told || s.has(Type.KIND) || s.has(Type.STRATEGY);
            return strong
                    ? new Decision(kind, Truth.OPEN, Reason.NO_DATA, null, List.of(), List.of())
                    : null;
        }
        double best = all.get(0).score();
        List<Entry> near =
                all.stream()
                        .filter(w -> best - w.score() < Weighing.weight("clear"))
                        .map(Weighed::entry)
                        .limit(6)
                        .toList();
        List<Ruling> rulings = judging.rule(near.get(0), s, day);
        Truth truth = Judging.all(rulings);
        boolean same = near.stream().allMatch(e -> Judging.all(judging.rule(e, s, day)) == truth);
        Reason hindered = gates.hinders(s, near.get(0));
        if (truth != Truth.OPEN
                && s.isCarried()
                && !memory.sure()
                && near.get(0) == memory.entry()) {
            return new Decision(
                    kind, Truth.OPEN, Reason.READING_OPEN, near.get(0), List.of(), near);
        }
        if (truth == Truth.TRUE && !Judging.tells(s)) {
            return null;
        }
        if (truth != Truth.OPEN && (!same || hindered != null)) {
            Reason why = same ? hindered : Reason.READING_OPEN;
            return new Decision(kind, Truth.OPEN, why, near.get(0), List.of(), near);
        }
        Reason reason =
                truth != Truth.OPEN
                        ? null
                        : rulings.stream()
                                .filter(r -> r.truth() == Truth.OPEN)
                                .map(Ruling::reason)
                                .findFirst()
                                .orElse(Reason.READING_OPEN);
        return new Decision(kind, truth, reason, near.get(0), rulings, near);
    }

    private static String kind(Statement s) {
        if (s.has(Type.STRATEGY) || s.says("target", "approved") && s.kind().equals("strategy")) {
            return "strategy";
        }
        if (s.says(
                "live",
                "expired",
                "terminated",
                "notrenewed",
                "notsigned",
                "until",
                "force",
                "provisional")) {
            return "status";
        }
        if (s.says("visit")) {
            return "activity";
        }
        if (s.has(Type.TOPIC) && !s.has(Type.DATE) || s.has(Type.THING)) {
            return "scope";
        }
        return s.has(Type.DATE) ? "date" : s.has(Type.PERSON) ? "person" : "agreement";
    }
}
