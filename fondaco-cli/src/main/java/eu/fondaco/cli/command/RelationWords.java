// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.RegisterWords;
import eu.fondaco.core.time.PartialDate;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Prints agreements, treaties, activities and actors for people, with what sources say of each. */
final class RelationWords {

    private final Catalog catalog;
    private final Lang lang;

    RelationWords(Catalog catalog, Lang lang) {
        this.catalog = catalog;
        this.lang = lang;
    }

    /** Prints what was selected; returns how much that was. */
    int print(Selection s, PrintWriter out) {
        title(out, s.instruments(), "Agreements", "Atti");
        s.instruments().forEach(i -> print(i, out));
        title(out, s.treaties(), "Treaties above the region", "Trattati sopra la regione");
        s.treaties().forEach(t -> print(t, out));
        title(out, s.activities(), "Activities", "Attività");
        s.activities().forEach(a -> print(a, out));
        title(out, s.actors(), "Actors", "Attori");
        s.actors().forEach(a -> print(a, out));
        return s.instruments().size()
                + s.treaties().size()
                + s.activities().size()
                + s.actors().size();
    }

    private void title(PrintWriter out, List<?> list, String en, String it) {
        if (!list.isEmpty()) {
            out.println(lang.pick(en, it) + " (" + list.size() + ")");
        }
    }

    private void print(Instrument i, PrintWriter out) {
        out.println(
                "  "
                        + i.id()
                        + "  "
                        + date(i)
                        + "  "
                        + kind(i.kind())
                        + " \u201c"
                        + i.kindAsPrinted()
                        + "\u201d: "
                        + String.join(", ", i.ourParties())
                        + " \u2013 "
                        + String.join(", ", i.partnerParties())
                        + areas(i.partnerAreas()));
        line(
                out,
                lang.pick("status", "stato"),
                i.status().isEmpty()
                        ? lang.pick("not known", "non noto")
                        : RegisterWords.say(i.status(), lang)
                                + (i.statusAt().isKnown()
                                        ? lang.pick(", as of ", ", al ") + i.statusAt()
                                        : ""));
        line(out, lang.pick("follows", "segue"), i.follows());
        line(
                out,
                lang.pick("sectors", "settori"),
                String.join(", ", RegisterWords.say(i.sectors(), lang)));
        line(out, lang.pick("promised", "promesse"), String.join("; ", i.promises()));
        i.followUp().forEach(f -> line(out, lang.pick("what became of it", "esito"), said(i, f)));
        line(out, lang.pick("text", "testo"), i.text());
        i.conflicts().forEach(c -> line(out, lang.pick("sources disagree", "fonti discordi"), c));
        i.urls().forEach(u -> line(out, lang.pick("source", "fonte"), u));
    }

    private String said(Instrument i, FollowUp f) {
        String state =
                switch (f.state()) {
                    case KEPT -> lang.pick("kept", "mantenuta");
                    case PARTLY -> lang.pick("kept in part", "mantenuta in parte");
                    case NOT -> lang.pick("not kept", "non mantenuta");
                    case UNKNOWN -> lang.pick("not known", "non si sa");
                };
        return i.promises().get(f.promise() - 1)
                + ": "
                + state
                + (f.at().isKnown() ? ", " + f.at() : "")
                + (f.source().isEmpty() ? "" : " (" + f.source() + ")");
    }

    private String date(Instrument i) {
        if (!i.date().isKnown()) {
            return lang.pick("date unknown", "data ignota");
        }
        String what =
                switch (i.dateKind()) {
                    case SIGNED -> lang.pick("signed", "firma");
                    case PAGE ->
                            lang.pick("reported as done on that day", "notizia di quel giorno");
                    case PLANNED -> lang.pick("planned", "prevista");
                    case ANNOUNCED -> lang.pick("announced", "annunciata");
                    case BEFORE -> lang.pick("already in force by then", "già in vigore allora");
                    case ABOUT -> lang.pick("about", "circa");
                    default -> lang.pick("kind of date unknown", "tipo di data ignoto");
                };
        return i.date() + " (" + what + ")";
    }

    private String kind(InstrumentKind kind) {
        return switch (kind) {
            case MEMORANDUM -> lang.pick("memorandum", "intesa");
            case AGREEMENT -> lang.pick("agreement", "accordo");
            case PRE_AGREEMENT -> lang.pick("pre-agreement", "pre-accordo");
            case DECLARATION_OF_INTENT ->
                    lang.pick("declaration of intent", "dichiarazione d'intenti");
            case JOINT_DECLARATION -> lang.pick("joint declaration", "dichiarazione congiunta");
            case TWINNING -> lang.pick("twinning", "gemellaggio");
            case TREATY -> lang.pick("treaty", "trattato");
            default -> lang.pick("act", "atto");
        };
    }

    private void print(Treaty t, PrintWriter out) {
        out.println("  " + t.id() + "  " + t.name().in(lang) + areas(t.parties()));
        line(out, lang.pick("signed", "firmato"), date(t.signed()));
        line(out, lang.pick("in force", "in vigore"), date(t.inForce()));
        line(out, lang.pick("note", "nota"), t.note());
        line(out, lang.pick("source", "fonte"), t.source());
    }

    private void print(Activity a, PrintWriter out) {
        out.println(
                "  "
                        + a.id()
                        + "  "
                        + date(a.date())
                        + "  "
                        + RegisterWords.say(a.kind(), lang)
                        + ": "
                        + a.description());
        line(out, lang.pick("under", "in base a"), a.instrument());
        line(out, lang.pick("what followed", "che cosa ne è seguito"), a.outcome());
        line(out, lang.pick("source", "fonte"), a.url());
    }

    private void print(Actor a, PrintWriter out) {
        String office =
                a.from().isKnown() || a.to().isKnown()
                        ? ", "
                                + (a.from().isKnown() ? a.from() : "?")
                                + " \u2013 "
                                + (a.to().isKnown() ? a.to() : "")
                        : "";
        out.println(
                "  "
                        + a.id()
                        + "  "
                        + a.name().in(lang)
                        + ", "
                        + RegisterWords.say(a.kind(), lang)
                        + areas(a.areas())
                        + office);
    }

    private String date(PartialDate date) {
        return date.isKnown() ? date.toString() : lang.pick("date unknown", "data ignota");
    }

    private String areas(List<String> codes) {
        return codes.isEmpty()
                ? ""
                : codes.stream()
                        .map(
                                c ->
                                        catalog.areas()
                                                .find(c)
                                                .map(a -> a.name().in(lang) + " " + c)
                                                .orElse(c))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void line(PrintWriter out, String what, String text) {
        if (text != null && !text.isBlank()) {
            out.println("       " + what + ": " + text);
        }
    }
}
