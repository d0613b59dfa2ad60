// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.agreement;

import eu.fondaco.cli.agreement.CardData.Trade;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.econometrics.agreement.AgreementException;
import eu.fondaco.econometrics.agreement.Panel;
import eu.fondaco.web.AgreementCards;
import eu.fondaco.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards of the agreements of an observatory's register, or of any place, partner and year. */
public final class RegisterCards implements AgreementCards {

    private static final int YEARS_AROUND = 10;

    private final Catalog catalog;
    private final QuestionEngine engine;
    private final QuestionLanguage language;

    public RegisterCards(Catalog catalog, QuestionEngine engine, QuestionLanguage language) {
        this.catalog = catalog;
        this.engine = engine;
        this.language = language;
    }

    /**
     * An act that the card is about.
     *
     * @param above whether it binds all of a country or more
     */
    private record Act(
            String id, String name, String place, String partner, int year, boolean above) {}

    @Override
    public Card tell(Asked given, Lang lang) {
        Act act = act(given, lang);
        for (String code : List.of(act.place(), act.partner())) {
            if (catalog.areas().find(code).isEmpty()) {
                throw refused(CardNote.NO_AREA.note(code));
            }
        }
        if (given.regions() && act.above()) {
            throw refused(CardNote.ALL_TREATED.note(act.name(), name(act.place(), lang)));
        }
        Asked asked =
                new Asked(
                        act.id(),
                        act.place(),
                        act.partner(),
                        act.year(),
                        given.flow(),
                        given.regions(),
                        given.asOf());
        return card(asked, act, lang);
    }

    private Card card(Asked asked, Act act, Lang lang) {
        Trade trade =
                new Trade(
                        asked.place(),
                        asked.partner(),
                        asked.flow(),
                        asked.year(),
                        asked.regions());
        String said = language.say(CardData.question(trade).toBuilder().period(null).build(), lang);
        CardData data = new CardData(engine, catalog.areas(), asked.asOf());
        List<String> leftOut = leftOut(trade, act);
        CardData.Read read;
        try {
            Optional<CardData.Read> found = data.panel(trade, leftOut);
            if (found.isEmpty()) {
                return none(asked, CardNote.TRADE_UNKNOWN.note(said, "" + asked.year()), lang);
            }
            read = found.get();
        } catch (AgreementException e) {
            return none(asked, e.why(), lang);
        }
        Panel panel = read.panel();
        String title =
                CardNote.HEAD
                        .note(
                                CardWords.upper(said),
                                "" + panel.firstYear(),
                                "" + (panel.firstYear() + panel.years() - 1),
                                "" + asked.year(),
                                act.name())
                        .in(lang);
        CardWords words = new CardWords(lang, code -> name(code, lang));
        List<String> sentences =
                words.say(trade, read, data.withoutProducts(trade, panel), leftOut);
        return new Card(asked, title, sentences, words.numbers());
    }

    private static Card none(Asked asked, Note why, Lang lang) {
        String upper = CardWords.upper(why.in(lang));
        Note said = CardNote.NO_PART.note(CardNote.PART_CHANGE.note(), upper);
        return new Card(asked, "", List.of(said.in(lang)), Map.of());
    }

    private Act act(Asked asked, Lang lang) {
        Relations relations = catalog.relations();
        String home = asked.place().isEmpty() ? catalog.home() : asked.place();
        if (asked.id().isEmpty()) {
            if (asked.partner().isEmpty() || asked.year() == 0 || home.isEmpty()) {
                throw refused(CardNote.NAME_ONE.note());
            }
            String unnamed = CardNote.NOT_NAMED.note().in(lang);
            return new Act("", unnamed, home, asked.partner(), asked.year(), false);
        }
        for (Instrument i : relations.instruments()) {
            if (i.id().equals(asked.id())) {
                String with =
                        !asked.partner().isEmpty() ? asked.partner() : first(i.partnerAreas());
                String kind = i.kindAsPrinted().isEmpty() ? i.id() : i.kindAsPrinted();
                return new Act(i.id(), kind, home, with, year(asked, i.date()), false);
            }
        }
        for (Treaty t : relations.treaties()) {
            if (t.id().equals(asked.id())) {
                String with = !asked.partner().isEmpty() ? asked.partner() : outside(t, home);
                return new Act(
                        t.id(), t.name().in(lang), home, with, year(asked, t.inForce()), true);
            }
        }
        throw refused(CardNote.NOT_HELD.note(asked.id()));
    }

    private static int year(Asked asked, PartialDate date) {
        if (asked.year() != 0) {
            return asked.year();
        }
        if (!date.isKnown()) {
            throw refused(CardNote.NO_YEAR.note());
        }
        return date.year();
    }

    private static String first(List<String> areas) {
        if (areas.isEmpty()) {
            throw refused(CardNote.NO_COUNTERPART.note());
        }
        String area = areas.get(0);
        return area.contains("-") ? area.substring(0, area.indexOf('-')) : area;
    }

    private String outside(Treaty treaty, String home) {
        Areas areas = catalog.areas();
        return first(
                treaty.parties().stream()
                        .filter(p -> !areas.isUnder(home, p) && !p.equals(home))
                        .filter(p -> !areas.membersOf(p).contains(home))
                        .filter(p -> areas.membersOf(p).isEmpty())
                        .toList());
    }

    /** Units that have an agreement of their own with the same other side in these years. */
    private List<String> leftOut(Trade trade, Act act) {
        Relations relations = catalog.relations();
        Stream<String> acts =
                relations.instruments().stream()
                        .filter(i -> !i.id().equals(act.id()) && isNear(i.date(), trade))
                        .filter(
                                i ->
                                        trade.regions()
                                                ? i.partnerAreas().contains(trade.partner())
                                                : i.ourAreas().contains(trade.place()))
                        .flatMap(
                                i ->
                                        trade.regions()
                                                ? i.ourAreas().stream()
                                                : i.partnerAreas().stream());
        Stream<String> treaties =
                trade.regions()
                        ? Stream.empty()
                        : relations.treaties().stream()
                                .filter(t -> !t.id().equals(act.id()))
                                .filter(t -> isNear(t.inForce(), trade))
                                .flatMap(t -> t.parties().stream());
        return Stream.concat(acts, treaties)
                .filter(c -> !c.equals(trade.partner()) && !c.equals(trade.place()))
                .filter(c -> !c.equals("EU") && !c.contains("-") || trade.regions())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isNear(PartialDate date, Trade trade) {
        return date.isKnown() && Math.abs(date.year() - trade.year()) <= YEARS_AROUND;
    }

    private String name(String code, Lang lang) {
        return catalog.areas()
                .find(code)
                .map(Area::name)
                .or(() -> catalog.products().find(code).map(Product::name))
                .map(n -> n.in(lang))
                .orElse(code);
    }

    private static RefusedException refused(Note why) {
        return new RefusedException(
                422,
                "no-card",
                new eu.fondaco.core.text.Label(why.in(Lang.EN) + ".", why.in(Lang.IT) + "."),
                0);
    }
}
