// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.site.Alike;
import eu.fondaco.web.site.Visit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers as cards for an assistant: no number without its question, unit, source, release, licence
 * and permanent address; no answer without its reason.
 */
final class Cards {

    private static final int MOST_EVIDENCE = 5;
    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final String UNSAID = "not stated; ask the source";

    private final Holdings holdings;

    Cards(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * The card of an answer.
     *
     * @param asOf the day at which it was known; null for today
     */
    Map<String, Object> card(Answer answer, LocalDate asOf, Lang lang, String site) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("question", answer.question().toString());
        card.put("says", holdings.language().say(answer.question(), lang));
        boolean isKnown = !(answer instanceof Answer.Unknown);
        card.put("answered", isKnown);
        if (answer instanceof Answer.Unknown unknown) {
            card.put("reason", unknown.reason().code());
            card.put("why", AnswerWords.whyUnknown(unknown, lang));
            nearest(card, answer.question(), asOf);
            return card;
        }
        value(card, answer, lang);
        LocalDate day = day(asOf);
        String address = address(site, lang, answer.question().toString(), day);
        card.put("grade", answer.evidence().grade().toString());
        origin(card, answer.evidence().items(), day);
        card.put("as_of", day.toString());
        List<String> notes = answer.evidence().notes().stream().map(n -> n.in(lang)).toList();
        if (!notes.isEmpty()) {
            card.put("notes", notes);
        }
        card.put("address", address);
        card.put(
                "citation",
                "%s. (%s). %s: %s. %s"
                        .formatted(
                                holdings.catalog().name().in(lang),
                                day,
                                card.get("says"),
                                card.get("reads"),
                                address));
        return card;
    }

    private void value(Map<String, Object> card, Answer answer, Lang lang) {
        if (answer instanceof Answer.Known known) {
            card.put("value", number(known.value().value()));
            if (known.value().low() != known.value().high()) {
                card.put("low", number(known.value().low()));
                card.put("high", number(known.value().high()));
            }
            if (known.value().revisedLow() != known.value().low()
                    || known.value().revisedHigh() != known.value().high()) {
                card.put("revised_low", number(known.value().revisedLow()));
                card.put("revised_high", number(known.value().revisedHigh()));
            }
            card.put("unit", known.unit());
        } else if (answer instanceof Answer.Listed listed) {
            card.put("value", listed.codes());
            card.put("unit", "codes");
        }
        AreaNames names = AreaNames.of(holdings.catalog().areas(), holdings.catalog().products());
        card.put("reads", new AnswerWords(lang, holdings.language()::say, names).value(answer));
    }

    /** Whole where it is whole, else to twelve digits; null where it has no bound. */
    static BigDecimal number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal printed =
                (exact.stripTrailingZeros().scale() <= 0 ? exact : exact.round(TWELVE_DIGITS))
                        .stripTrailingZeros();
        return printed.scale() < 0 ? printed.setScale(0) : printed;
    }

    /** Who says so, in which release, under which licence; and the pieces one by one. */
    void origin(Map<String, Object> card, List<EvidenceItem> items, LocalDate day) {
        if (items.isEmpty()) {
            card.put("source", holdings.catalog().name().en() + " (its own registers)");
            card.put("release", "as held on " + day);
            card.put("licence", licence("", ""));
            return;
        }
        card.put("source", joined(items, EvidenceItem::origin));
        card.put("release", joined(items, this::release));
        Provenance provenance = holdings.provenance();
        card.put("licence", joined(items, i -> provenance.licence(i).orElse(UNSAID)));
        card.put(
                "evidence",
                items.stream().limit(MOST_EVIDENCE).map(i -> piece(i, provenance)).toList());
        if (items.size() > MOST_EVIDENCE) {
            card.put("evidence_left_out", items.size() - MOST_EVIDENCE);
        }
    }

    private static String joined(List<EvidenceItem> items, Function<EvidenceItem, String> field) {
        Set<String> all = new LinkedHashSet<>();
        items.forEach(i -> all.add(field.apply(i)));
        String first = all.stream().limit(4).collect(Collectors.joining("; "));
        return all.size() > 4 ? first + "; and " + (all.size() - 4) + " more" : first;
    }

    private Map<String, Object> piece(EvidenceItem item, Provenance provenance) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("held_in", item.source());
        piece.put("id", item.id());
        piece.put("origin", item.origin());
        put(piece, "url", item.url());
        piece.put("release", release(item));
        piece.put("licence", provenance.licence(item).orElse(UNSAID));
        put(piece, "question", item.question());
        put(piece, "status", item.status());
        return piece;
    }

    private static void put(Map<String, Object> to, String name, String text) {
        if (text != null && !text.isBlank()) {
            to.put(name, text);
        }
    }

    private String release(EvidenceItem item) {
        if (item.release() == null || item.release().isBlank()) {
            return "undated";
        }
        return holdings.store()
                .findRelease(item.release())
                .map(Release::knownFrom)
                .map(day -> item.release() + ", known from " + day)
                .orElse(item.release());
    }

    /** The licence of what is held in a dataset or register, in one release. */
    String licence(String source, String release) {
        String said = holdings.publication().licenceOf(source);
        Optional<String> own =
                release == null
                        ? Optional.empty()
                        : holdings.store()
                                .findRelease(release)
                                .map(Release::licence)
                                .filter(l -> l != null && !l.isBlank());
        return own.orElse(said.isBlank() ? UNSAID : said);
    }

    /** Up to three questions that differ little and are answered by a published figure. */
    private void nearest(Map<String, Object> card, Question question, LocalDate asOf) {
        List<String> near =
                holdings.catalog().figures().stream()
                        .filter(
                                f ->
                                        asOf == null
                                                || f.released().isKnown()
                                                        && !f.released().latest().isAfter(asOf))
                        .filter(f -> Alike.fields(f.question(), question) >= 5)
                        .sorted(Comparator.comparingInt(f -> -Alike.fields(f.question(), question)))
                        .map(f -> f.question().toString())
                        .distinct()
                        .limit(3)
                        .toList();
        if (!near.isEmpty()) {
            card.put("answerable_instead", near);
        }
    }

    static LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    }

    static String address(String site, Lang lang, String question, LocalDate day) {
        return site
                + Visit.address(lang, "/ask")
                + "?q="
                + Visit.encode(question)
                + "&as-of="
                + day;
    }
}
