// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.time.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements about agreements: who signed what with whom, when, on what, who held which office, how
 * many there are.
 */
final class Agreements {

    private final Catalog catalog;
    private final Parties parties;
    private final FactClaims facts;

    Agreements(Catalog catalog, Parties parties, FactClaims facts) {
        this.catalog = catalog;
        this.parties = parties;
        this.facts = facts;
    }

    /**
     * Adds what a sentence says about an agreement; nothing where it names none, or nobody it is
     * with.
     */
    void read(Clause c) {
        Item act =
                c.first(
                        "act.treaty",
                        "act.preagreement",
                        "act.declaration",
                        "act.joint",
                        "act.twinning",
                        "act.memorandum",
                        "act.agreement");
        if (act == null) {
            return;
        }
        if (counted(c, act)) {
            return;
        }
        Treaty treaty = treaty(c);
        Item sign = c.first("verb.sign");
        Item force = c.first("verb.force");
        List<Item> areas = c.areas().stream().filter(a -> !parties.isOurs(a.areas.get(0))).toList();
        if (treaty == null && areas.isEmpty() && parties.named(c).isEmpty()) {
            return;
        }
        if (treaty != null || act.is("act.treaty")) {
            treatyDate(c, act, treaty, sign, force);
            return;
        }
        if (sign == null && areas.isEmpty()) {
            return;
        }
        List<String> codes =
                areas.stream().flatMap(a -> a.areas.stream().limit(1)).distinct().toList();
        codes =
                codes.stream().anyMatch(k -> k.contains("-"))
                        ? codes.stream().filter(k -> k.contains("-")).toList()
                        : codes;
        Item scope =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isAny("scope.intro", "promise.intro")
                                                && i.from > act.from
                                                && sectors(c, i.from, c.to).size() >= 1)
                        .findFirst()
                        .orElse(null);
        int end = scope == null ? c.to : backToMark(c, scope.from);
        Item when =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isWhen()
                                                && i.when.period() != null
                                                && i.to <= end
                                                && i.when.cue() != When.Cue.RANGE)
                        .findFirst()
                        .orElse(null);
        PartialDate date = date(when);
        boolean apart =
                when != null
                        && sign != null
                        && sign.from >= act.to
                        && when.from >= sign.to
                        && when.from - sign.to <= 3;
        InstrumentKind kind = kind(act);
        int start =
                apart || when == null
                        ? parties.first(c, act, sign)
                        : Math.min(
                                parties.first(c, act, sign),
                                when.from > 0 && c.isAt(when.from - 1, "prep.in")
                                        ? when.from - 1
                                        : when.from);
        List<String> named = parties.named(c);
        Fact agreement =
                new Fact(
                        "instrument",
                        codes,
                        named,
                        kind,
                        apart ? PartialDate.UNKNOWN : date,
                        List.of(),
                        "",
                        0,
                        "existence");
        int agreementEnd = end;
        if (apart && parties.allBefore(c, sign)) {
            agreementEnd = backToMark(c, sign.from);
        }
        Note remark = wrongKind(c);
        facts.add(c, start, agreementEnd, "agreement", agreement, null, null);
        if (apart) {
            Fact dated = new Fact("instrument", codes, named, kind, date, List.of(), "", 0, "date");
            facts.add(c, sign.from, when.to, "agreement date", dated, null, null);
        }
        holder(c, remark);
        if (scope != null) {
            boolean promise = scope.is("promise.intro");
            int from =
                    scope.from > 0 && c.says(scope.from - 1, "relative", "that")
                            ? scope.from - 1
                            : scope.from;
            Fact terms =
                    new Fact(
                            "instrument",
                            codes,
                            named,
                            kind,
                            PartialDate.UNKNOWN,
                            sectors(c, scope.from, c.to),
                            "",
                            0,
                            promise ? "promise" : "scope");
            facts.add(
                    c,
                    from,
                    c.to,
                    promise ? "agreement content" : "agreement scope",
                    terms,
                    null,
                    null);
        }
    }

    /** The kind of instrument that a word names. */
    private static InstrumentKind kind(Item act) {
        return act.is("act.preagreement")
                ? InstrumentKind.PRE_AGREEMENT
                : act.is("act.declaration")
                        ? InstrumentKind.DECLARATION_OF_INTENT
                        : act.is("act.joint")
                                ? InstrumentKind.JOINT_DECLARATION
                                : act.is("act.twinning")
                                        ? InstrumentKind.TWINNING
                                        : act.is("act.treaty")
                                                ? InstrumentKind.TREATY
                                                : act.is("act.memorandum")
                                                        ? InstrumentKind.MEMORANDUM
                                                        : InstrumentKind.AGREEMENT;
    }

    /** "Two main agreements." */
    private boolean counted(Clause c, Item act) {
        Item n =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isNum()
                                                && i.num.type() == Num.Type.PLAIN
                                                && i.to <= act.from
                                                && act.from - i.to <= 3
                                                && i.num.value() < 100
                                                && i.num.value() > 1
                                                && !i.num.scaled())
                        .findFirst()
                        .orElse(null);
        if (n == null) {
            return false;
        }
        List<String> codes =
                c.areas().stream()
                        .map(a -> a.areas.get(0))
                        .filter(k -> !parties.isOurs(k))
                        .distinct()
                        .toList();
        Fact fact =
                new Fact(
                        "instrument",
                        codes,
                        List.of(),
                        kind(act),
                        PartialDate.UNKNOWN,
                        List.of(),
                        "",
                        (int) n.num.value(),
                        "count");
        int end = c.to;
        while (end > act.to && c.tokens.get(end - 1).kind() == Token.Kind.MARK) {
            end--;
        }
        facts.add(c, 0, end, "agreement count", fact, null, null);
        return true;
    }

    /** "The treaty with Peru was signed in 2012", "entered into force". */
    private void treatyDate(Clause c, Item act, Treaty treaty, Item sign, Item force) {
        Item verb = sign != null ? sign : force;
        Item when =
                c.items.stream()
                        .filter(i -> i.isWhen() && i.when.period() != null)
                        .findFirst()
                        .orElse(null);
        List<String> codes = c.areas().stream().map(a -> a.areas.get(0)).distinct().toList();
        if (verb == null || when == null) {
            return;
        }
        Fact fact =
                new Fact(
                        "treaty",
                        codes,
                        List.of(),
                        InstrumentKind.TREATY,
                        date(when),
                        List.of(),
                        treaty == null ? "" : treaty.id(),
                        0,
                        sign != null ? "date" : "force");
        facts.add(
                c,
                Math.min(act.from, verb.from),
                Math.max(when.to, verb.to),
                "agreement date",
                fact,
                null,
                null);
    }

    /**
     * The treaty of the register that a sentence names, or the one with the areas it names; null
     * for none.
     */
    private Treaty treaty(Clause c) {
        String text = FactClaims.fold(c.text());
        List<String> codes =
                new ArrayList<>(c.areas().stream().flatMap(a -> a.areas.stream()).toList());
        Treaty best = null;
        for (Treaty t : catalog.relations().treaties()) {
            boolean named =
                    t.names().stream()
                                    .anyMatch(
                                            n ->
                                                    n.length() > 3
                                                            && text.contains(FactClaims.fold(n)))
                            || text.contains(FactClaims.fold(t.name().en()))
                            || text.contains(FactClaims.fold(t.name().it()));
            boolean parties =
                    t.parties().stream().filter(p -> !p.startsWith("EU")).anyMatch(codes::contains);
            boolean treatyWord = c.has("act.treaty");
            if (parties && (named || treatyWord)) {
                return t;
            }
            if (named && best == null) {
                best = t;
            }
        }
        return codes.isEmpty() ? best : null;
    }

    /** The year, or year and month, of a time; unknown for null. */
    private static PartialDate date(Item when) {
        if (when == null || when.when.period() == null) {
            return PartialDate.UNKNOWN;
        }
        int y = when.when.period().firstYear();
        return when.when.period().months() == 1
                ? new PartialDate(y, when.when.period().start() % 12 + 1, 0)
                : new PartialDate(y, 0, 0);
    }

    /** Back over marks and relative words before a token. */
    private static int backToMark(Clause c, int at) {
        int i = at;
        while (i > c.from
                && (c.tokens.get(i - 1).kind() == Token.Kind.MARK
                        || c.says(i - 1, "relative", "that"))) {
            i--;
        }
        return i;
    }

    /** "Lee Nak-yon, Governor of Jeollanam-do": who held an office. */
    private void holder(Clause c, Note remark) {
        for (Actor a : catalog.relations().actors()) {
            int at = a.kind().equals("office-holder") ? parties.position(c, a) : -1;
            Item title =
                    at < 0
                            ? null
                            : c.items.stream()
                                    .filter(i -> i.is("title") && Math.abs(i.from - at) <= 8)
                                    .findFirst()
                                    .orElse(null);
            if (title != null) {
                Item area =
                        c.areas().stream()
                                .filter(i -> i.from >= title.to && i.from - title.to <= 3)
                                .findFirst()
                                .orElse(null);
                int end = area == null ? title.to : area.to;
                if (area != null && c.after(area.to, 0, "kind") != null) {
                    end = c.after(area.to, 0, "kind").to;
                }
                Fact fact =
                        new Fact(
                                "actor",
                                area == null ? List.of() : List.of(area.areas.get(0)),
                                List.of(a.name().en()),
                                null,
                                PartialDate.UNKNOWN,
                                List.of(),
                                a.id(),
                                0,
                                "office");
                facts.add(c, Math.min(at, title.from), end, "attribute", fact, null, remark);
            }
        }
    }

    /** "Jeollanam-do Region" where it is a province: imprecise, not wrong. */
    private Note wrongKind(Clause c) {
        for (Item a : c.areas()) {
            Item kind = c.after(a.to, 0, "kind");
            if (kind == null || a.adjective) {
                continue;
            }
            String said = kind.value("kind");
            String is = catalog.areas().find(a.areas.get(0)).map(x -> x.kind()).orElse("");
            if (List.of("region", "province", "state", "prefecture").contains(is)
                    && List.of("region", "province", "state").contains(said)
                    && !is.startsWith(said)) {
                return Note.IMPRECISE_WORDING;
            }
        }
        return null;
    }

    /** The sectors named between two tokens. */
    private static List<String> sectors(Clause c, int from, int to) {
        Set<String> found = new LinkedHashSet<>();
        for (Item i : c.items) {
            if (i.from >= from && i.to <= to && i.is("sector")) {
                found.add(i.value("sector"));
            }
        }
        return List.copyOf(found);
    }
}
