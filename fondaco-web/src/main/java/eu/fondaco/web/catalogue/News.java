// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.When;
import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.web.BriefText;
import eu.fondaco.web.Holdings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that came to an observatory on a day. What is dated after today isn't told. */
public sealed interface News {

    /** How many months before its last day an agreement is told to end. */
    int AHEAD = 6;

    /** What is told of checks. */
    Set<KeptCheck.Act> TOLD =
            Set.of(KeptCheck.Act.SIGNED, KeptCheck.Act.REJUDGED, KeptCheck.Act.WITHDRAWN);

    /** The day on which it came. */
    LocalDate day();

    /** What it is about. */
    Topic topic();

    /** What news are about. */
    enum Topic {
        DATA,
        FIGURES,
        AGREEMENTS,
        CHECKS,
        OVERTURNED,
        CORRECTIONS
    }

    /** A release of a dataset, or its withdrawal. */
    record Released(LocalDate day, Release release, boolean withdrawal) implements News {
        @Override
        public Topic topic() {
            return Topic.DATA;
        }
    }

    /** A figure that was published. */
    record Published(LocalDate day, Figure figure) implements News {
        @Override
        public Topic topic() {
            return Topic.FIGURES;
        }
    }

    /** An agreement that was made. */
    record Agreed(LocalDate day, Instrument act) implements News {
        @Override
        public Topic topic() {
            return Topic.AGREEMENTS;
        }
    }

    /**
     * An agreement that ends.
     *
     * @param end between which days its last one lies
     * @param over whether it has ended
     */
    record Ending(LocalDate day, Instrument act, When end, boolean over) implements News {
        @Override
        public Topic topic() {
            return Topic.AGREEMENTS;
        }
    }

    /** What was done to a check that everybody may see: signed, judged again, withdrawn. */
    record Checked(LocalDate day, KeptCheck check, KeptCheck.Event event) implements News {
        @Override
        public Topic topic() {
            return Topic.CHECKS;
        }
    }

    /** A brief that others published, checked here. */
    record Brief(LocalDate day, BriefText brief) implements News {
        @Override
        public Topic topic() {
            return Topic.CHECKS;
        }
    }

    /** The statements of one text that are judged otherwise from a day on; at least one. */
    record Turned(LocalDate day, List<Overturned> statements) implements News {
        public Turned {
            statements = List.copyOf(statements);
        }

        @Override
        public Topic topic() {
            return Topic.OVERTURNED;
        }
    }

    /** A number that is corrected here. */
    record Mended(LocalDate day, Corrected corrected) implements News {
        @Override
        public Topic topic() {
            return Topic.CORRECTIONS;
        }
    }

    /** Everything after a day up to another one, the newest first. */
    static List<News> between(Holdings holdings, LocalDate since, LocalDate today) {
        return between(holdings, since, today, Set.of(Topic.values()));
    }

    /** The same of some topics only. */
    static List<News> between(
            Holdings holdings, LocalDate since, LocalDate today, Set<Topic> topics) {
        List<News> news = new ArrayList<>();
        if (topics.contains(Topic.DATA)) {
            releases(holdings, news);
        }
        if (topics.contains(Topic.FIGURES)) {
            for (Figure figure : holdings.catalog().figures()) {
                put(news, figure.released(), day -> new Published(day, figure));
            }
        }
        if (topics.contains(Topic.AGREEMENTS)) {
            agreements(holdings, today, news);
        }
        if (topics.contains(Topic.CHECKS)) {
            checks(holdings, news);
        }
        if (topics.contains(Topic.OVERTURNED)) {
            overturned(holdings, news);
        }
        if (topics.contains(Topic.CORRECTIONS)) {
            holdings.corrected().forEach(c -> news.add(new Mended(c.day(), c)));
        }
        news.removeIf(n -> !n.day().isAfter(since) || n.day().isAfter(today));
        news.sort(Comparator.comparing(News::day).reversed());
        return news;
    }

    private static void put(
            List<News> news,
            PartialDate date,
            java.util.function.Function<LocalDate, News> telling) {
        if (date.isKnown()) {
            news.add(telling.apply(date.latest()));
        }
    }

    private static void releases(Holdings holdings, List<News> news) {
        for (Release release : holdings.store().releases()) {
            if (release.knownFrom() != null) {
                news.add(new Released(release.knownFrom(), release, false));
            }
            if (release.withdrawn() != null) {
                news.add(new Released(release.withdrawn().day(), release, true));
            }
        }
    }

    /**
     * Agreements by their dates, and those whose last day is known, some months before and after.
     */
    private static void agreements(Holdings holdings, LocalDate today, List<News> news) {
        for (Instrument act : holdings.catalog().relations().instruments()) {
            put(news, act.date(), day -> new Agreed(day, act));
            Lifecycle life = Lifecycle.of(act, holdings.catalog().relations());
            When end = life.end();
            if (end == null || life.notSigned() || life.unsure()) {
                continue;
            }
            LocalDate made = act.date().isKnown() ? act.date().latest() : LocalDate.MIN;
            LocalDate told = end.from().minusMonths(AHEAD);
            if (end.to().isBefore(today)) {
                news.add(new Ending(end.to().plusDays(1), act, end, true));
            } else {
                news.add(new Ending(told.isBefore(made) ? made : told, act, end, false));
            }
        }
    }

    private static void checks(Holdings holdings, List<News> news) {
        List<KeptCheck> all;
        try {
            all = holdings.kept().all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (KeptCheck check : all) {
            boolean seen = false;
            for (KeptCheck.Event event : check.history()) {
                seen |= event.act() == KeptCheck.Act.SIGNED;
                if (seen && TOLD.contains(event.act())) {
                    LocalDate day = event.at().atZone(ZoneOffset.UTC).toLocalDate();
                    news.add(new Checked(day, check, event));
                }
            }
        }
        for (BriefText brief : holdings.briefs()) {
            if (brief.published() != null && !brief.isLiving()) {
                news.add(new Brief(brief.published(), brief));
            }
        }
    }

    /** What a day left judged otherwise than it found it; what it turned and turned back isn't. */
    private static void overturned(Holdings holdings, List<News> news) {
        Map<String, Map<String, Overturned>> changes = new LinkedHashMap<>();
        for (Overturned o : holdings.overturned()) {
            changes.computeIfAbsent(o.day() + " " + o.text(), t -> new LinkedHashMap<>())
                    .merge(o.number() + " " + o.quote(), o, Overturned::then);
        }
        for (Map<String, Overturned> change : changes.values()) {
            List<Overturned> left =
                    change.values().stream().filter(o -> !o.was().equals(o.now())).toList();
            if (!left.isEmpty()) {
                news.add(new Turned(left.get(0).day(), left));
            }
        }
    }
}
