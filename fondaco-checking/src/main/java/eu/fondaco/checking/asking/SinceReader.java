// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Reads a question on how trade went since an act: "how have exports to Korea gone since the
 * agreement". The words from "since" on, up to the next word of trade, tell the act; all others the
 * trade.
 */
final class SinceReader {

    private static final Set<String> ACT = Set.of("act", "treaty", "pledge", "renewal");
    private static final Set<String> TRADE =
            Set.of("exports", "imports", "sells", "buys", "trade", "balance", "evolution");

    private final Heard heard;
    private final Catalog catalog;
    private final Traded traded;
    private final Topics topics;
    private final LocalDate today;

    SinceReader(Heard heard, Catalog catalog, Traded traded, Topics topics, LocalDate today) {
        this.heard = heard;
        this.catalog = catalog;
        this.traded = traded;
        this.topics = topics;
        this.today = today;
    }

    /** What it asks; null where it isn't such a question. */
    Request.Since read() {
        Part since = since();
        if (since == null) {
            return null;
        }
        int to = end(since);
        Heard act = heard.only(p -> p.from() >= since.from() && p.to() <= to);
        Heard trade = heard.only(p -> p.to() <= since.from() || p.from() >= to);
        AmountReader amounts = new AmountReader(trade, catalog, traded, today);
        Question question = amounts.series();
        if (question == null) {
            return null;
        }
        Registered.Acts acts = new RegisterReader(act, catalog, today, false, topics).since();
        boolean groups = acts.areas().stream().allMatch(this::isGroup);
        boolean unnamed = groups && acts.treaties().isEmpty();
        List<String> partners = Places.of(trade, catalog).abroad();
        String country = partners.isEmpty() ? country(acts) : "";
        return new Request.Since(
                unnamed && !partners.isEmpty() ? acts.with(partners) : acts,
                country.isEmpty() ? question : question.toBuilder().partner(country).build());
    }

    private boolean isGroup(String code) {
        return catalog.areas().find(code).map(Area::isGroup).orElse(false);
    }

    /** The country of an act, with which trade is meant where no other partner is named. */
    private String country(Registered.Acts acts) {
        String at = acts.areas().size() == 1 ? acts.areas().get(0) : "";
        for (int depth = 0; depth < 16 && !at.isEmpty(); depth++) {
            Area area = catalog.areas().find(at).orElse(null);
            if (area == null || area.kind().equals("country")) {
                return area == null ? "" : at;
            }
            at = area.parent();
        }
        return "";
    }

    /** The first "since" or "after" that an act follows with no word of trade between. */
    private Part since() {
        return heard.parts().stream()
                .filter(p -> p.isAny("since", "after", "following"))
                .filter(this::isOfAct)
                .findFirst()
                .orElse(null);
    }

    private boolean isOfAct(Part since) {
        return heard.parts().stream()
                .filter(p -> p.from() >= since.from())
                .takeWhile(p -> p == since || !isOf(p, TRADE))
                .anyMatch(p -> p.kind() == Kind.TREATY || isOf(p, ACT));
    }

    private int end(Part since) {
        return heard.parts().stream()
                .filter(p -> p.from() >= since.to() && isOf(p, TRADE))
                .mapToInt(Part::from)
                .findFirst()
                .orElse(heard.tokens().size());
    }

    private static boolean isOf(Part part, Set<String> categories) {
        return part.words().stream().anyMatch(categories::contains);
    }
}
