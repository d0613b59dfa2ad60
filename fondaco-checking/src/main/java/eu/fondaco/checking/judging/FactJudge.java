// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges statements about agreements, treaties and strategies against the register. A sentence
 * about an agreement is about one instrument: it is fixed first, all that is said is judged against
 * that one, and what another act of its chain says is told. Planned and announced dates aren't
 * signing dates; a page that reports the act as done bounds its date.
 */
public final class FactJudge {

    private final Catalog catalog;

    public FactJudge(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The verdict on a claim that has a fact. */
    public Checked judge(Claim c) {
        Fact f = c.fact();
        if (c.blocked() != null) {
            return open(c, c.blocked(), c.blocked().words(), List.of());
        }
        return switch (f.subject()) {
            case "treaty" -> treaty(c, f);
            case "strategy" -> strategy(c, f);
            case "actor" -> office(c, f);
            default -> f.aspect().equals("count") ? count(c) : instrument(c, f);
        };
    }

    private Checked count(Claim c) {
        if (catalog.relations().completeAt().isEmpty()) {
            return open(
                    c,
                    Reason.DEFINITION_OPEN,
                    new Label(
                            "counting agreements needs a register declared complete at a date, and"
                                    + " this one isn't",
                            "per contare gli accordi serve un registro dichiarato completo a una"
                                    + " data, e questo non lo è"),
                    List.of());
        }
        long n =
                catalog.relations().instruments().stream()
                        .filter(
                                i ->
                                        i.partnerAreas().stream()
                                                .anyMatch(
                                                        a ->
                                                                c.fact().areas().stream()
                                                                        .anyMatch(
                                                                                x -> within(a, x))))
                        .count();
        return n == c.fact().count()
                ? done(
                        c,
                        Verdict.SUPPORTED,
                        Grade.C,
                        Label.of(String.valueOf(n)),
                        List.of(),
                        null,
                        null)
                : done(
                        c,
                        Verdict.CONTRADICTED,
                        Grade.C,
                        new Label("the register has " + n, "il registro ne ha " + n),
                        List.of(),
                        null,
                        null);
    }

    private boolean within(String area, String whole) {
        return area.equals(whole)
                || catalog.areas().isUnder(area, whole)
                || catalog.areas().find(area).map(a -> a.groups().contains(whole)).orElse(false);
    }

    // ---- instruments ----

    private Checked instrument(Claim c, Fact f) {
        List<Instrument> with =
                catalog.relations().instruments().stream()
                        .filter(
                                i ->
                                        f.areas().isEmpty()
                                                || i.partnerAreas().stream()
                                                        .anyMatch(
                                                                a ->
                                                                        f.areas().stream()
                                                                                .anyMatch(
                                                                                        x ->
                                                                                                within(
                                                                                                        a,
                                                                                                        x))))
                        .filter(
                                i ->
                                        !f.areas().isEmpty()
                                                || f.parties().stream()
                                                        .anyMatch(p -> hasParty(i, p)))
                        .toList();
        if (with.isEmpty()) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "no act with this counterpart is held here",
                            "qui non è registrato alcun atto con questa controparte"),
                    List.of());
        }
        Instrument best = best(with, f).orElse(null);
        if (best == null) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "acts with this counterpart are held, but none of this kind",
                            "ci sono atti con questa controparte, ma non di questo tipo"),
                    with.stream().map(FactJudge::item).toList());
        }
        return switch (f.aspect()) {
            case "date" -> date(c, f, best, with);
            case "scope", "promise" -> terms(c, f, best, with);
            default -> existence(c, f, best, with);
        };
    }

    /** The one act that a sentence is about: by kind, then the one in force, then the latest. */
    private Optional<Instrument> best(List<Instrument> with, Fact f) {
        List<Instrument> fits =
                with.stream().filter(i -> kindFits(f.instrumentKind(), i.kind())).toList();
        List<Instrument> ours =
                fits.stream()
                        .filter(i -> f.parties().stream().anyMatch(p -> hasParty(i, p)))
                        .toList();
        List<Instrument> from = ours.isEmpty() ? fits : ours;
        Comparator<Instrument> order =
                Comparator.<Instrument>comparingInt(i -> i.partnerAreas().size() > 3 ? 1 : 0)
                        .thenComparingInt(i -> kindExact(f.instrumentKind(), i.kind()) ? 0 : 1)
                        .thenComparingInt(
                                i ->
                                        f.date().isKnown()
                                                        && i.date().isKnown()
                                                        && i.date().year() == f.date().year()
                                                ? 0
                                                : 1)
                        .thenComparingInt(
                                i ->
                                        i.ourAreas().contains(catalog.home())
                                                        && i.ourParties().stream()
                                                                .anyMatch(
                                                                        p ->
                                                                                p.toLowerCase(
                                                                                                Locale
                                                                                                        .ROOT)
                                                                                        .startsWith(
                                                                                                "regione"))
                                                ? 0
                                                : 1)
                        .thenComparing(i -> i.date().isKnown() ? -i.date().year() : 0);
        return from.stream().min(order);
    }

    private static boolean kindFits(InstrumentKind said, InstrumentKind is) {
        return said == null
                || said == is
                || said == InstrumentKind.AGREEMENT
                || said == InstrumentKind.MEMORANDUM && is == InstrumentKind.AGREEMENT;
    }

    private static boolean kindExact(InstrumentKind said, InstrumentKind is) {
        return said == is || said == InstrumentKind.AGREEMENT && is == InstrumentKind.MEMORANDUM;
    }

    private boolean hasParty(Instrument i, String name) {
        String key = key(name);
        for (Actor a : catalog.relations().actors()) {
            if (a.name().en().equals(name)) {
                List<String> names = new ArrayList<>(a.names());
                names.add(a.name().en());
                names.add(a.name().it());
                for (String n : names) {
                    if (all(i).stream().anyMatch(p -> overlap(key(p), key(n)))) {
                        return true;
                    }
                }
            }
        }
        return all(i).stream().anyMatch(p -> overlap(key(p), key));
    }

    private static boolean overlap(String a, String b) {
        return a.contains(b) || b.contains(a) && a.length() > 5;
    }

    private static List<String> all(Instrument i) {
        List<String> parties = new ArrayList<>(i.ourParties());
        parties.addAll(i.partnerParties());
        return parties;
    }

    private static String key(String name) {
        return eu.fondaco.checking.text.Tokenizer.fold(name)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[^a-z ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Checked existence(Claim c, Fact f, Instrument i, List<Instrument> with) {
        if (f.date().isKnown() && i.date().isKnown()) {
            Checked dated = date(c, f, i, with);
            if (dated.verdict() != Verdict.SUPPORTED) {
                return dated;
            }
        }
        List<String> missing = f.parties().stream().filter(p -> !hasParty(i, p)).toList();
        boolean conflict =
                !f.parties().isEmpty()
                        && i.conflicts().stream()
                                .anyMatch(x -> x.contains("sign") || x.contains("firm"));
        Note note = c.remark();
        if (f.instrumentKind() == InstrumentKind.AGREEMENT
                && (i.kind() == InstrumentKind.PRE_AGREEMENT
                        || i.kind() == InstrumentKind.DECLARATION_OF_INTENT)) {
            note = Note.IMPRECISE_WORDING;
        }
        if (conflict) {
            return open(
                    c,
                    Reason.SOURCES_CONFLICT,
                    new Label(
                            "the act is held ("
                                    + describe(i)
                                    + "), but "
                                    + lower(String.join("; ", i.conflicts())),
                            "l'atto è registrato ("
                                    + describe(i)
                                    + "), ma le fonti non concordano: "
                                    + String.join("; ", i.conflicts())),
                    List.of(item(i)));
        }
        if (!missing.isEmpty() && f.parties().size() > 1 && missing.size() == f.parties().size()) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "the act is held, with other parties",
                            "l'atto è registrato, con altre parti"),
                    List.of(item(i)));
        }
        return done(
                c,
                Verdict.SUPPORTED,
                grade(i),
                new Label("the register has it: " + describe(i), "è nel registro: " + describe(i)),
                List.of(item(i)),
                null,
                note);
    }

    private Checked date(Claim c, Fact f, Instrument i, List<Instrument> with) {
        PartialDate said = f.date();
        PartialDate is = i.date();
        boolean firm = i.dateKind() == DateKind.SIGNED;
        boolean bounded = i.dateKind() == DateKind.PAGE;
        if (!is.isKnown()) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label("its date isn't held here", "la sua data non è registrata qui"),
                    List.of(item(i)));
        }
        if (firm && said.overlaps(is)
                || bounded && said.year() == is.year() && !said.earliest().isAfter(is.latest())) {
            return done(
                    c,
                    Verdict.SUPPORTED,
                    grade(i),
                    new Label(
                            "signed " + is + (bounded ? " at the latest, as reported" : ""),
                            "firmato il " + is + (bounded ? " al più tardi, come riportato" : "")),
                    List.of(item(i)),
                    null,
                    c.remark());
        }
        Optional<Instrument> other =
                with.stream()
                        .filter(o -> o != i && o.date().isKnown() && o.date().overlaps(said))
                        .findFirst();
        if (other.isPresent()) {
            Label words =
                    new Label(
                            "that is the date of "
                                    + describe(other.get())
                                    + "; "
                                    + describe(i)
                                    + " is another act of the chain",
                            "quella è la data di "
                                    + describe(other.get())
                                    + "; "
                                    + describe(i)
                                    + " è un altro atto della catena");
            Diagnosis d =
                    new Diagnosis(
                            "wrong_instrument", null, 0, true, words, Label.of(""), List.of());
            boolean decided = firm;
            return decided
                    ? done(
                            c,
                            Verdict.CONTRADICTED,
                            grade(i),
                            words,
                            List.of(item(i), item(other.get())),
                            d,
                            null)
                    : new Checked(
                            c,
                            Verdict.NOT_CHECKABLE,
                            null,
                            Reason.SOURCES_CONFLICT,
                            null,
                            Grade.C,
                            null,
                            d,
                            words,
                            List.of(item(i), item(other.get())),
                            0);
        }
        if (firm || bounded) {
            Label words =
                    new Label(
                            "signed " + is + ", not " + said, "firmato il " + is + ", non " + said);
            Diagnosis d =
                    new Diagnosis(
                            "wrong_date", null, 0, true, words, corrected(c, said, is), List.of());
            return done(c, Verdict.CONTRADICTED, grade(i), words, List.of(item(i)), d, null);
        }
        return open(
                c,
                Reason.NO_DATA,
                new Label(
                        "only a "
                                + i.dateKind().name().toLowerCase(Locale.ROOT)
                                + " date is known: "
                                + is,
                        "si conosce solo una data "
                                + i.dateKind().name().toLowerCase(Locale.ROOT)
                                + ": "
                                + is),
                List.of(item(i)));
    }

    private static Label corrected(Claim c, PartialDate said, PartialDate is) {
        String year = String.valueOf(said.year());
        int at = c.quote().indexOf(year);
        if (at < 0) {
            return Label.of("");
        }
        String before = c.quote().substring(0, at).replaceFirst("\\p{L}+\\s*$", "");
        String head = said.month() == 0 ? c.quote().substring(0, at) : before;
        return new Label(
                head + in(is, Locale.ENGLISH) + c.quote().substring(at + 4),
                head + in(is, Locale.ITALIAN) + c.quote().substring(at + 4));
    }

    private static String in(PartialDate d, Locale l) {
        if (d.month() == 0) {
            return String.valueOf(d.year());
        }
        String month =
                java.time.Month.of(d.month()).getDisplayName(java.time.format.TextStyle.FULL, l);
        return month + " " + d.year();
    }

    private Checked terms(Claim c, Fact f, Instrument i, List<Instrument> with) {
        Set<String> held = new HashSet<>(i.sectors());
        held.addAll(i.promises());
        String text = key(String.join(" ", held));
        List<String> unknown = f.terms().stream().filter(t -> !mentions(text, t)).toList();
        if (held.isEmpty() || text.equals("general") || text.isBlank()) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "what it covers isn't held here",
                            "che cosa copre non è registrato qui"),
                    List.of(item(i)));
        }
        if (unknown.isEmpty()) {
            return done(
                    c,
                    Verdict.SUPPORTED,
                    grade(i),
                    new Label(
                            "the act names " + String.join(", ", held),
                            "l'atto indica " + String.join(", ", held)),
                    List.of(item(i)),
                    null,
                    c.remark());
        }
        for (Instrument o : with) {
            String other =
                    key(String.join(" ", o.sectors()) + " " + String.join(" ", o.promises()));
            if (o != i && f.terms().stream().allMatch(t -> mentions(other, t))) {
                Label words =
                        new Label(
                                "that is the scope of " + describe(o),
                                "quello è l'ambito di " + describe(o));
                Diagnosis d =
                        new Diagnosis(
                                "wrong_instrument", null, 0, true, words, Label.of(""), List.of());
                return new Checked(
                        c,
                        Verdict.NOT_CHECKABLE,
                        null,
                        Reason.SOURCES_CONFLICT,
                        null,
                        Grade.C,
                        null,
                        d,
                        words,
                        List.of(item(i), item(o)),
                        0);
            }
        }
        return open(
                c,
                Reason.NO_DATA,
                new Label(
                        "not found in what is held of the act: " + String.join(", ", unknown),
                        "non risulta in ciò che si ha dell'atto: " + String.join(", ", unknown)),
                List.of(item(i)));
    }

    private static final List<List<String>> SAME =
            List.of(
                    List.of("environment", "green", "climate"),
                    List.of("education", "universit"),
                    List.of("technology", "tech"),
                    List.of("training", "traineeship"),
                    List.of("study visits", "visits"),
                    List.of("industry", "industrial"),
                    List.of("investment", "fdi"),
                    List.of("economy", "economic"),
                    List.of("digital", "big data"),
                    List.of("research", "scien"));

    private static boolean mentions(String text, String term) {
        if (text.contains(term)) {
            return true;
        }
        return SAME.stream().anyMatch(s -> s.contains(term) && s.stream().anyMatch(text::contains));
    }

    // ---- treaties, strategies, offices ----

    private Checked treaty(Claim c, Fact f) {
        Treaty t =
                catalog.relations().treaties().stream()
                        .filter(x -> x.id().equals(f.name()))
                        .findFirst()
                        .orElse(null);
        if (t == null) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "this treaty isn't held here", "questo trattato non è registrato qui"),
                    List.of());
        }
        PartialDate is = f.aspect().equals("force") ? t.inForce() : t.signed();
        EvidenceItem item =
                new EvidenceItem(
                        "treaties",
                        t.id(),
                        t.name().en(),
                        t.source(),
                        "",
                        t.name().en(),
                        null,
                        null,
                        null,
                        "signed " + t.signed() + ", in force " + t.inForce());
        if (!is.isKnown() || !f.date().isKnown()) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label("its date isn't held here", "la sua data non è registrata qui"),
                    List.of(item));
        }
        if (is.overlaps(f.date())) {
            return done(
                    c,
                    Verdict.SUPPORTED,
                    Grade.C,
                    new Label(
                            "signed " + t.signed() + ", in force " + t.inForce(),
                            "firmato il " + t.signed() + ", in vigore dal " + t.inForce()),
                    List.of(item),
                    null,
                    null);
        }
        Label words =
                new Label(
                        "it was signed on "
                                + t.signed()
                                + " and entered into force on "
                                + t.inForce(),
                        "è stato firmato il "
                                + t.signed()
                                + " ed è entrato in vigore il "
                                + t.inForce());
        Diagnosis d =
                new Diagnosis(
                        "wrong_date", null, 0, true, words, corrected(c, f.date(), is), List.of());
        return done(c, Verdict.CONTRADICTED, Grade.C, words, List.of(item), d, null);
    }

    private Checked strategy(Claim c, Fact f) {
        Strategy s =
                catalog.relations().strategies().stream()
                        .filter(x -> x.id().equals(f.name()))
                        .findFirst()
                        .orElse(null);
        if (f.aspect().equals("name")) {
            String right =
                    f.areas().stream()
                            .map(a -> catalog.areas().find(a).map(x -> x.name().en()).orElse(a))
                            .findFirst()
                            .orElse("");
            Label words =
                    new Label(
                            "the name is " + right + "; what the strategy aims at isn't held here",
                            "il nome è "
                                    + right
                                    + "; a che cosa mira la strategia non è registrato qui");
            Diagnosis d =
                    new Diagnosis("wrong_name", null, 0, true, words, Label.of(""), List.of());
            return new Checked(
                    c,
                    Verdict.NOT_CHECKABLE,
                    null,
                    Reason.NO_DATA,
                    Note.IMPRECISE_WORDING,
                    null,
                    null,
                    d,
                    words,
                    List.of(),
                    0);
        }
        if (s == null) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "no text of this strategy is held here",
                            "qui non c'è alcun testo di questa strategia"),
                    List.of());
        }
        EvidenceItem item =
                new EvidenceItem(
                        "strategies",
                        s.id(),
                        s.body(),
                        s.url(),
                        s.date().toString(),
                        s.name(),
                        null,
                        null,
                        null,
                        "");
        if (!f.areas().isEmpty() && s.targets().containsAll(f.areas())) {
            return done(
                    c,
                    Verdict.SUPPORTED,
                    Grade.C,
                    new Label("it names it as a target", "la indica come obiettivo"),
                    List.of(item),
                    null,
                    null);
        }
        if (s.complete() && !f.areas().isEmpty()) {
            return done(
                    c,
                    Verdict.CONTRADICTED,
                    Grade.C,
                    new Label("it isn't among its targets", "non è tra i suoi obiettivi"),
                    List.of(item),
                    null,
                    null);
        }
        return open(
                c,
                Reason.NO_DATA,
                new Label(
                        "its targets aren't fully held here",
                        "i suoi obiettivi non sono registrati per intero"),
                List.of(item));
    }

    private Checked office(Claim c, Fact f) {
        Actor a =
                catalog.relations().actors().stream()
                        .filter(x -> x.id().equals(f.name()))
                        .findFirst()
                        .orElse(null);
        if (a == null || f.areas().isEmpty() || a.areas().stream().noneMatch(f.areas()::contains)) {
            return open(
                    c,
                    Reason.NO_DATA,
                    new Label(
                            "who held this office isn't held here",
                            "chi aveva questa carica non è registrato qui"),
                    List.of());
        }
        Diagnosis d =
                c.remark() == null
                        ? null
                        : new Diagnosis(
                                "wrong_kind_of_area",
                                null,
                                0,
                                true,
                                new Label("it is another kind of area", "è un altro tipo di area"),
                                Label.of(""),
                                List.of());
        return done(
                c,
                Verdict.SUPPORTED,
                Grade.C,
                new Label("as in the register of actors", "come nel registro degli attori"),
                List.of(
                        new EvidenceItem(
                                "actors",
                                a.id(),
                                a.name().en(),
                                "",
                                "",
                                a.name().en(),
                                null,
                                null,
                                null,
                                a.kind())),
                d,
                c.remark());
    }

    // ---- words ----

    private static Grade grade(Instrument i) {
        return i.urls().size() > 1 ? Grade.B : Grade.C;
    }

    private static String lower(String s) {
        return s.isEmpty() ? s : Character.toLowerCase(s.charAt(0)) + s.substring(1);
    }

    private static String describe(Instrument i) {
        return i.kindAsPrinted()
                + " of "
                + i.date()
                + " with "
                + String.join(", ", i.partnerParties());
    }

    private static EvidenceItem item(Instrument i) {
        return new EvidenceItem(
                "instruments",
                i.id(),
                String.join(", ", i.ourParties()),
                i.urls().isEmpty() ? "" : i.urls().get(0),
                i.date().toString(),
                describe(i),
                null,
                null,
                null,
                i.dateKind().name().toLowerCase(Locale.ROOT));
    }

    private static Checked open(Claim c, Reason reason, Label why, List<EvidenceItem> items) {
        return new Checked(
                c,
                Verdict.NOT_CHECKABLE,
                null,
                reason,
                c.remark(),
                items.isEmpty() ? null : Grade.C,
                null,
                null,
                why,
                items,
                0);
    }

    private static Checked done(
            Claim c,
            Verdict v,
            Grade g,
            Label why,
            List<EvidenceItem> items,
            Diagnosis d,
            Note note) {
        return new Checked(c, v, null, null, note, g, null, d, why, items, 0);
    }
}
