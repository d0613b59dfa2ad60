// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.answer.StoreTableEngine;
import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.publishing.html.Links;
import eu.fondaco.publishing.html.SourceLine;
import eu.fondaco.publishing.html.StatementNote;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.web.Holdings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What all pages work with: the holdings, and how codes, questions and sources are said in them.
 */
final class Desk {

    private final Holdings holdings;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Examples examples = new Examples(this);

    Desk(Holdings holdings) {
        this.holdings = holdings;
        holdings.catalog().figures().forEach(figure -> figures.put(figure.id(), figure));
    }

    Holdings holdings() {
        return holdings;
    }

    /** Questions that can be answered here. */
    Examples examples() {
        return examples;
    }

    Catalog catalog() {
        return holdings.catalog();
    }

    Relations relations() {
        return holdings.catalog().relations();
    }

    /** A text of the register in the visitor's language, where the register has it. */
    String told(String text, Visit visit) {
        return relations().say(text, visit.lang());
    }

    /** What a dataset is called: as its newest release names its source, else by its id. */
    String dataset(String id, Visit visit) {
        return holdings.store().releases().stream()
                .filter(r -> r.dataset().equals(id) && !r.source().isBlank())
                .reduce((earlier, later) -> later)
                .map(r -> told(Undeclared.shown(r.source(), visit.lang()), visit))
                .orElse(id);
    }

    Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    String area(String code, Visit visit) {
        return catalog().areas().find(code).map(Area::name).map(visit::say).orElse(code);
    }

    /** Its name within a sentence: "the United States". */
    String named(String code, Visit visit) {
        return holdings().language().named(code, visit.lang());
    }

    String areas(List<String> codes, Visit visit) {
        return codes.stream().map(code -> area(code, visit)).collect(Collectors.joining(", "));
    }

    String partners(Codes codes, Visit visit) {
        return codes.equals(Codes.WORLD)
                ? visit.say("common.all-partners")
                : codes.list().stream().map(c -> area(c, visit)).collect(Collectors.joining(" + "));
    }

    String products(Codes codes, Visit visit) {
        return codes.equals(Codes.TOTAL)
                ? visit.say("desk.all-products")
                : codes.list().stream()
                        .map(
                                c ->
                                        catalog()
                                                .products()
                                                .find(c)
                                                .map(Product::name)
                                                .map(visit::say)
                                                .orElse(c))
                        .collect(Collectors.joining(" + "));
    }

    /** The question in plain words, as a title. */
    String say(Question question, Visit visit) {
        String said = holdings.language().say(question, visit.lang());
        return said.substring(0, 1).toUpperCase(visit.lang().locale()) + said.substring(1);
    }

    /** The answers as of the day the visit asks for. */
    List<Answer> answer(List<Question> questions, Visit visit) {
        return holdings.engine().answer(questions, visit.asOf().orElse(null));
    }

    /** Areas that declare trade, in the order of their names' codes; the home area first. */
    List<String> reporters() {
        TreeSet<String> codes = new TreeSet<>();
        holdings.store().datasets().forEach(d -> codes.addAll(d.reporters()));
        codes.removeIf(code -> catalog().areas().find(code).isEmpty());
        List<String> all = new ArrayList<>(codes);
        if (!catalog().home().isEmpty()) {
            all.remove(catalog().home());
            all.add(0, catalog().home());
        }
        return all;
    }

    /** Partners with which a reporter's datasets hold trade, without totals and groups. */
    List<String> partnersOf(String reporter) {
        TreeSet<String> codes = new TreeSet<>();
        holdings.store().datasets().stream()
                .filter(d -> d.reporters().contains(reporter))
                .forEach(d -> codes.addAll(d.partners()));
        codes.remove(Area.WORLD);
        codes.removeIf(
                code ->
                        catalog()
                                .areas()
                                .find(code)
                                .filter(a -> !a.isGroup() && !a.isSpecial())
                                .isEmpty());
        return List.copyOf(codes);
    }

    /** The address of the sheet of a reporter's relation with a partner. */
    String sheet(Visit visit, String reporter, String partner) {
        return visit.to(sheet(reporter, partner));
    }

    /** The path of that sheet, after the language. */
    String sheet(String reporter, String partner) {
        return "/relations/"
                + Visit.segment(partner)
                + (reporter.equals(catalog().home()) ? "" : "?from=" + Visit.encode(reporter));
    }

    /** Answers for whole tables. */
    TableEngine tables() {
        return new StoreTableEngine(catalog(), holdings.store(), holdings.measures());
    }

    Links links(Visit visit) {
        return new SiteLinks(visit, relations());
    }

    QuestionWords words() {
        return holdings.language()::say;
    }

    AreaNames names() {
        return AreaNames.of(catalog().areas(), catalog().products());
    }

    StatementNote notes(Visit visit) {
        return new StatementNote(visit.lang(), words(), names(), links(visit));
    }

    SourceLine sources(Visit visit) {
        return new SourceLine(visit.lang(), links(visit));
    }
}
