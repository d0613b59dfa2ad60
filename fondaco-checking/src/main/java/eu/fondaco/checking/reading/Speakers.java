// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import java.util.List;

/** Whom "we", "our" and "here" mean: who speaks in a text, or who is quoted. */
final class Speakers {

    private final Topic topic;
    private final Roles roles;
    private final Holdings holdings;

    Speakers(Topic topic, Roles roles) {
        this.topic = topic;
        this.roles = roles;
        this.holdings = topic.holdings;
    }

    /** "Le abbiamo venduto", after Spain was spoken of: who speaks trades with it. */
    void trade(Clause c, Frame f, ReadSentence s, boolean wasQuoted) {
        Item verb =
                c.items.stream()
                        .filter(i -> i.isAny("verb.sell", "verb.buy") && c.says(i.from, "we.trade"))
                        .findFirst()
                        .orElse(null);
        boolean other =
                verb != null
                        && topic.self != null
                        && f.reporter != null
                        && !f.reporter.is(topic.self)
                        && holdings.hasPartners()
                        && holdings.isReporter(topic.self);
        if (!other || inQuotes(s, verb.from, wasQuoted)) {
            return;
        }
        boolean named =
                c.areas().stream()
                        .anyMatch(
                                i ->
                                        holdings.isPartner(roles.code(i))
                                                && !roles.code(i).equals(topic.self));
        f.partner =
                named
                                && f.partner != null
                                && !f.partner.is(topic.self)
                                && !f.partner.equals(holdings.everyPartner())
                        ? f.partner
                        : f.reporter;
        f.reporter = Codes.of(topic.self);
        f.flow = verb.is("verb.sell") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
        f.subject = "partner";
    }

    /**
     * Whether a token of a sentence stands in quotation marks, from whether the sentence began
     * inside them.
     */
    static boolean inQuotes(ReadSentence s, int to, boolean before) {
        boolean in = before;
        for (int i = 0; i < to; i++) {
            Token t = s.tokens().get(i);
            in =
                    t.is("\u00ab") || t.is("\u201c")
                            ? true
                            : t.is("\u00bb") || t.is("\u201d") ? false : t.is("\"") ? !in : in;
        }
        return in;
    }

    /** "From us", "our sales", "we sold": who speaks is an area where trade is meant. */
    void resolve(ReadSentence s, boolean wasQuoted) {
        here(s);
        if (topic.self == null) {
            return;
        }
        boolean named =
                topic.reporter == null
                        || topic.reporter.is(topic.self)
                        || s.items().stream()
                                .anyMatch(
                                        i ->
                                                i.isArea()
                                                        && (roles.code(i)
                                                                        .equals(
                                                                                topic.reporter
                                                                                        .first())
                                                                || roles.code(i)
                                                                        .equals(topic.self)));
        Clause c = new Clause(s);
        for (Item i : s.items()) {
            if (!i.is("we") && !c.says(i.from, "we.verb") || i.isArea()) {
                continue;
            }
            boolean land = c.says(i.to, "national.noun", "self.noun");
            boolean owner =
                    land
                            || c.after(
                                            i.to,
                                            2,
                                            "share.noun",
                                            "flow.exports",
                                            "flow.imports",
                                            "role.customer",
                                            "role.supplier",
                                            "balance.deficit",
                                            "balance.surplus",
                                            "balance",
                                            "flow.trade")
                                    != null;
            boolean person = c.says(i.from, "we.person", "here");
            boolean object =
                    person
                                    && (Roles.prep(c, i, "prep.from")
                                            || Roles.prep(c, i, "prep.to")
                                            || Roles.prep(c, i, "prep.for")
                                            || c.before(i.from, 0, "relies") != null)
                            || c.says(i.to - 1, "we.place") && !land;
            object |=
                    person
                            && c.before(i.from, 1, "prep.of", "prep.than") != null
                            && s.items().stream()
                                    .anyMatch(
                                            m ->
                                                    m.to <= i.from
                                                            && i.from - m.to <= 2
                                                            && (m.isAny(
                                                                            "multiple.up",
                                                                            "more",
                                                                            "less")
                                                                    || m.isNum()
                                                                            && m.num.type()
                                                                                    == Num.Type
                                                                                            .MULTIPLE));
            boolean aside =
                    c.says(i.from, "here")
                            && c.before(i.from, 0, "flow.exports", "flow.imports", "goods") != null
                            && c.after(i.to, 0, "be", "dir.up", "dir.down") == null;
            if (aside) {
                continue; // "the exports examined here"
            }
            object |= c.says(i.from, "here", "we.object");
            boolean favour = c.says(i.to, "favour");
            boolean are = favour || i.is("we") && c.says(i.from, "we.verb");
            boolean acts =
                    are
                            || person
                                    && c.after(
                                                    i.to,
                                                    3,
                                                    "verb.sell",
                                                    "verb.buy",
                                                    "verb.absorb",
                                                    "relies")
                                            != null
                            || person && c.before(i.from, 0, "verb.sell", "verb.buy") != null
                            || person && c.before(i.from, 1, "be") != null
                            || person
                                    && c.after(i.to, 1, "share.verb", "verb.provide", "rank.verb")
                                            != null;
            if (owner || object || acts) {
                i.areas =
                        List.of(
                                !named && inQuotes(s, i.from, wasQuoted)
                                        ? topic.reporter.first()
                                        : topic.self); // who is quoted speaks for whom the text is
                // about
                i.adjective = owner && !land;
            }
        }
    }

    /**
     * "Rivalta - A third of the country's fuels came from here": the area that the line begins
     * with.
     */
    private void here(ReadSentence s) {
        Item first = s.items().isEmpty() ? null : s.items().get(0);
        boolean opens =
                first != null
                        && first.isArea()
                        && !first.adjective
                        && first.from <= 1
                        && first.to < s.tokens().size()
                        && s.tokens().get(first.to).kind() == Token.Kind.MARK;
        Codes place =
                opens
                        ? Codes.of(roles.code(first))
                        : topic.head != null ? topic.head.reporter : null;
        Clause c = new Clause(s);
        for (Item i : s.items()) {
            boolean where =
                    i.is("we")
                            && c.says(i.from, "here")
                            && i.from > 1
                            && place != null
                            && holdings.isReporter(place.first());
            if (where
                    && (c.says(i.from - 1, "prep.from", "prep.in")
                            || c.before(i.from, 0, "share.verb", "verb.provide") != null)) {
                i.areas = List.of(place.first());
            }
        }
    }
}
