// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.flow.TradeFlow;
import java.util.List;

/** What a sentence takes over from those before it, and what it leaves to those after. */
final class Context {

    private final Topic topic;
    private final Roles roles;
    private final Holdings holdings;
    private final ClaimBuilder builder;

    Context(Topic topic, Roles roles, ClaimBuilder builder) {
        this.topic = topic;
        this.roles = roles;
        this.holdings = topic.holdings;
        this.builder = builder;
    }

    /**
     * Keeps which areas a sentence named, and of which kind members were spoken, for "between them"
     * and "ten of them".
     */
    void keepNames(ReadSentence s) {
        List<String> listed =
                s.items().stream()
                        .filter(i -> i.isArea() && !i.adjective && !i.is("we"))
                        .map(roles::code)
                        .filter(z -> !holdings.isGroup(z))
                        .distinct()
                        .toList();
        topic.listed = listed.isEmpty() ? topic.listed : listed;
        s.items().stream()
                .filter(i -> i.is("kind") && !"product".equals(i.value("kind")))
                .map(i -> i.value("kind"))
                .reduce((p, q) -> q)
                .ifPresent(z -> topic.kind = z);
    }

    /**
     * The frame a sentence begins with: the document's topic, or what was said before where it
     * leans on it.
     *
     * @param asked whether the sentence before was a question
     */
    Frame start(ReadSentence s, boolean newBlock, boolean asked) {
        Frame f = topic.start();
        if (topic.head != null && !s.first() && !(topic.last != null && leansBack(s))) {
            f.reporter = topic.head.reporter;
            f.partner = topic.head.partner;
            f.product = topic.head.product;
            f.subject = topic.head.subject;
            return f;
        }
        Frame last = topic.last;
        f.scale = last == null || newBlock ? 0 : last.scale;
        f.lastMeasure = last == null || newBlock ? null : last.measure;
        boolean pronoun = leansBack(s);
        boolean goods =
                s.items().stream().anyMatch(i -> i.isAny("pronoun.product", "same.goods"))
                        || asked
                                && s.items().stream()
                                        .noneMatch(Item::isProduct); // "Where are shoes made?
        // Rivalta sold 2 billion"
        if (last == null || newBlock && !pronoun && !goods || s.table()) {
            boolean bare =
                    s.items().stream()
                            .noneMatch(
                                    i ->
                                            i.isArea()
                                                    || i.isProduct()
                                                    || Roles.flowOf(i) == TradeFlow.EXPORTS);
            boolean question =
                    s.block().kind() == Kind.HEADING
                            && s.block().level() != 1
                            && s.items().stream().noneMatch(Item::isArea)
                            && s.tokens().get(s.tokens().size() - 1).is("?");
            boolean unnamed = s.items().stream().noneMatch(i -> i.isArea() && !i.adjective);
            if (topic.section != null
                    && !holdings.hasPartners()
                    && unnamed
                    && !s.table()
                    && (question || s.block().kind() != Kind.HEADING)
                    && topic.section.reporter != null) {
                f.reporter = topic.section.reporter; // the area that the last heading names
            }
            if (topic.section != null && bare && !s.table() && s.block().kind() != Kind.HEADING) {
                f.product = topic.section.product;
                f.subject = topic.section.subject;
                f.partner = topic.section.partner;
            }
            boolean named =
                    s.items().stream()
                            .anyMatch(
                                    i ->
                                            i.isAny(
                                                    "flow.exports",
                                                    "flow.imports",
                                                    "verb.sell",
                                                    "verb.buy",
                                                    "role.customer",
                                                    "role.supplier"));
            if (topic.sectionFlow != null && !named && s.block().kind() != Kind.HEADING) {
                f.flow = topic.sectionFlow;
            }
            return f;
        }
        int[] whole =
                pronoun
                        ? builder.wholeRange(new Clause(s))
                        : new int[] {
                            s.tokens().size(), s.tokens().size()
                        }; // "it is 20% of what we sell": what it is stands before
        List<Item> own =
                s.items().stream().filter(i -> i.from < whole[0] || i.from >= whole[1]).toList();
        boolean ownFlow =
                own.stream()
                        .anyMatch(
                                i ->
                                        i.isAny(
                                                        "flow.exports",
                                                        "flow.imports",
                                                        "verb.sell",
                                                        "balance.deficit",
                                                        "balance.surplus",
                                                        "balance",
                                                        "flow.trade")
                                                && !i.is("verb.buy"));
        if (holdings.onlyFlow() != null && topic.flow == holdings.onlyFlow() && !ownFlow) {
            last = last.copy();
            last.flow = holdings.onlyFlow();
        }
        boolean ownArea =
                own.stream()
                        .anyMatch(
                                i ->
                                        i.isArea()
                                                && !(i.is("we")
                                                        && topic.reporter != null
                                                        && topic.reporter.is(roles.code(i))));
        boolean ownProduct = own.stream().anyMatch(Item::isProduct);
        if (!holdings.hasPartners() || pronoun || !ownFlow && !ownArea) {
            f.reporter = last.reporter != null && !last.national ? last.reporter : f.reporter;
        } else if (last.reporter != null
                && !last.national
                && s.items().stream().noneMatch(i -> i.isArea())) {
            f.reporter = last.reporter;
        }
        boolean supplier =
                pronoun
                        && "partner".equals(last.subject)
                        && last.flow
                                == TradeFlow
                                        .IMPORTS; // "Norway is the main supplier. Its deliveries
        // rose"
        f.flow =
                ownFlow && !supplier
                        ? topic.flow
                        : last.flow == TradeFlow.BALANCE && !pronoun ? topic.flow : last.flow;
        f.deficit = pronoun && last.deficit;
        if (pronoun && !ownFlow || pronoun && !ownArea && !ownProduct) {
            f.partner = last.partner;
            f.product = last.product;
            f.subject = last.subject;
            f.measure = last.measure;
            f.denominator = last.denominator;
        } else if (!ownFlow && !ownArea && !ownProduct) {
            f.partner = last.partner;
            f.product = last.product;
            f.subject = last.subject;
        } else if (!ownFlow
                && !ownProduct
                && ownArea
                && (!topic.lastWasProduct
                        || !holdings.hasPartners()
                                && s.items().stream()
                                        .noneMatch(i -> i.isAny("total", "national")))) {
            f.product = last.product;
        }
        if (pronoun
                && "partner".equals(last.subject)
                && s.lexicon().says(s.tokens().get(0), "pronoun.subject")
                && onlyCompared(s, f)) {
            f.partner = last.partner; // "It has pushed Chile out of first place"
            f.subject = last.subject;
        }
        if (s.items().stream().anyMatch(i -> i.is("bilateral"))
                && last.partner != null
                && s.items().stream()
                        .noneMatch(
                                i ->
                                        i.isArea()
                                                && (topic.reporter == null
                                                        || !i.areas.contains(
                                                                topic.reporter.first())))) {
            f.partner = last.partner;
        }
        boolean nobody =
                s.items().stream().anyMatch(i -> i.is("none.more"))
                        && s.items().stream().anyMatch(i -> i.isAny("more", "as.much"))
                        && !ownArea;
        if (goods
                || nobody
                        && last.product != null
                        && !holdings.isTotal(last.product)
                        && (!ownProduct
                                || s.items().stream()
                                        .filter(Item::isProduct)
                                        .allMatch(i -> i.from > 6))) {
            f.product = last.product;
        }
        if (last.periodStated && pronoun) {
            f.period = last.period;
        }
        return f;
    }

    /** Whether the areas of a sentence are but whose trade it is and who is compared with. */
    private boolean onlyCompared(ReadSentence s, Frame f) {
        Clause c = new Clause(s);
        return c.areas().stream()
                .allMatch(
                        i ->
                                topic.reporter != null && topic.reporter.is(roles.code(i))
                                        || roles.role(i, c, f) == Roles.Role.COMPARED);
    }

    /** Whether a sentence begins with a word that points to the one before it. */
    private boolean leansBack(ReadSentence s) {
        for (Item i : s.items()) {
            if (i.from > 3) {
                return false;
            }
            if (i.isAny("pronoun", "bilateral")) {
                return true;
            }
        }
        return s.tokens().size() > 0 && s.lexicon().says(s.tokens().get(0), "relative");
    }

    /** Keeps the areas and goods that a clause names, for "the three markets" and "the region". */
    void remember(Clause c, int[] whole) {
        for (Item a : c.areas()) {
            String code = roles.code(a);
            if (a.from >= whole[0] && a.to <= whole[1]
                    || a.adjective
                    || roles.isUniverse(a, c)
                    || holdings.isGroup(code)) {
                continue;
            }
            topic.recent.remove(code);
            topic.recent.add(code);
            if (c.has("rank.top", "rank.lead")
                    || c.items.stream()
                            .anyMatch(
                                    i ->
                                            i.isNum()
                                                    && i.num.type() == Num.Type.ORDINAL
                                                    && i.num.value() == 1)) {
                topic.leader = code;
            }
        }
        for (Item i : c.items) {
            if (i.isProduct() && !(i.from >= whole[0] && i.to <= whole[1])) {
                topic.recentProducts.remove(i.products.get(0));
                topic.recentProducts.add(i.products.get(0));
            }
        }
        while (topic.recent.size() > 40) {
            topic.recent.remove(0);
        }
    }
}
