// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.RegisterWords;
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

    private String told(String text) {
        return catalog.relations().say(text, lang);
    }

    /** Prints what was selected; returns how much that was. */
    int print(Selection s, PrintWriter out) {
        title(out, s.instruments(), "relation-words.agreements");
        s.instruments().forEach(i -> print(i, out));
        title(out, s.treaties(), "relation-words.treaties");
        s.treaties().forEach(t -> print(t, out));
        title(out, s.activities(), "relation-words.activities");
        s.activities().forEach(a -> print(a, out));
        title(out, s.actors(), "relation-words.actors");
        s.actors().forEach(a -> print(a, out));
        return s.instruments().size()
                + s.treaties().size()
                + s.activities().size()
                + s.actors().size();
    }

    private void title(PrintWriter out, List<?> list, String key) {
        if (!list.isEmpty()) {
            out.println(Speech.say(lang, key, list.size()));
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
                        + String.join(", ", i.ourParties().stream().map(this::told).toList())
                        + " \u2013 "
                        + String.join(", ", i.partnerParties().stream().map(this::told).toList())
                        + areas(i.partnerAreas()));
        line(
                out,
                Speech.say(lang, "relation-words.status"),
                i.status().isEmpty()
                        ? Speech.say(lang, "relation-words.not-known")
                        : RegisterWords.say(i.status(), lang)
                                + (i.statusAt().isKnown()
                                        ? Speech.say(lang, "relation-words.as-of", i.statusAt())
                                        : ""));
        line(out, Speech.say(lang, "relation-words.follows"), i.follows());
        line(
                out,
                Speech.say(lang, "relation-words.sectors"),
                String.join(", ", RegisterWords.say(i.sectors(), lang)));
        line(
                out,
                Speech.say(lang, "relation-words.promised"),
                String.join("; ", i.promises().stream().map(this::told).toList()));
        i.followUp()
                .forEach(
                        f -> line(out, Speech.say(lang, "relation-words.what-became"), said(i, f)));
        line(out, Speech.say(lang, "relation-words.text"), i.text());
        i.conflicts()
                .forEach(
                        c ->
                                line(
                                        out,
                                        Speech.say(lang, "relation-words.sources-disagree"),
                                        told(c)));
        i.urls().forEach(u -> line(out, Speech.say(lang, "relation-words.source"), u));
    }

    private String said(Instrument i, FollowUp f) {
        String state =
                switch (f.state()) {
                    case KEPT -> Speech.say(lang, "relation-words.kept");
                    case PARTLY -> Speech.say(lang, "relation-words.kept-part");
                    case NOT -> Speech.say(lang, "relation-words.not-kept");
                    case UNKNOWN -> Speech.say(lang, "relation-words.not-known-2");
                };
        return told(i.promises().get(f.promise() - 1))
                + ": "
                + state
                + (f.at().isKnown() ? ", " + f.at() : "")
                + (f.source().isEmpty() ? "" : " (" + f.source() + ")");
    }

    private String date(Instrument i) {
        if (!i.date().isKnown()) {
            return Speech.say(lang, "relation-words.date-unknown");
        }
        String what =
                switch (i.dateKind()) {
                    case SIGNED -> Speech.say(lang, "relation-words.signed");
                    case PAGE -> Speech.say(lang, "relation-words.reported-done");
                    case PLANNED -> Speech.say(lang, "relation-words.planned");
                    case ANNOUNCED -> Speech.say(lang, "relation-words.announced");
                    case BEFORE -> Speech.say(lang, "relation-words.already-force");
                    case ABOUT -> Speech.say(lang, "relation-words.about");
                    default -> Speech.say(lang, "relation-words.kind-date");
                };
        return i.date() + " (" + what + ")";
    }

    private String kind(InstrumentKind kind) {
        return switch (kind) {
            case MEMORANDUM -> Speech.say(lang, "relation-words.memorandum");
            case AGREEMENT -> Speech.say(lang, "relation-words.agreement");
            case PRE_AGREEMENT -> Speech.say(lang, "relation-words.pre-agreement");
            case DECLARATION_OF_INTENT -> Speech.say(lang, "relation-words.declaration-intent");
            case JOINT_DECLARATION -> Speech.say(lang, "relation-words.joint-declaration");
            case TWINNING -> Speech.say(lang, "relation-words.twinning");
            case TREATY -> Speech.say(lang, "relation-words.treaty");
            default -> Speech.say(lang, "relation-words.act");
        };
    }

    private void print(Treaty t, PrintWriter out) {
        out.println("  " + t.id() + "  " + t.name().in(lang) + areas(t.parties()));
        line(out, Speech.say(lang, "relation-words.signed-2"), date(t.signed()));
        line(out, Speech.say(lang, "relation-words.force"), date(t.inForce()));
        line(out, Speech.say(lang, "relation-words.note"), t.note());
        line(out, Speech.say(lang, "relation-words.source"), t.source());
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
                        + told(a.description()));
        line(out, Speech.say(lang, "relation-words.under"), a.instrument());
        line(out, Speech.say(lang, "relation-words.what-followed"), told(a.outcome()));
        line(out, Speech.say(lang, "relation-words.source"), a.url());
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
        return date.isKnown() ? date.toString() : Speech.say(lang, "relation-words.date-unknown");
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
