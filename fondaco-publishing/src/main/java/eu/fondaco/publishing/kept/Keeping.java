// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.kept;

import eu.fondaco.checking.AsJudged;
import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.Judged;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Asked;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.publishing.report.PublicVerdict;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes kept checks of checked texts. */
public final class Keeping {

    private Keeping() {}

    /**
     * The text of a checked brief, to be kept.
     *
     * @param title empty for its first heading, or the name of its file
     * @param author may be empty
     * @param url where it was published; may be empty
     * @throws IllegalArgumentException when the address isn't one of the web
     */
    public static KeptText text(CheckedBrief brief, String title, String author, String url) {
        String name = title.isBlank() ? heading(brief) : title.strip();
        String stem = brief.name().replaceFirst("\\.[A-Za-z]{1,10}$", "");
        return new KeptText(
                cut(name),
                cut(stem) + "." + ending(brief.document()),
                brief.document().raw(),
                brief.lang(),
                brief.published(),
                cut(author.strip()),
                cut(url.strip()));
    }

    private static String ending(Document document) {
        return switch (document.format()) {
            case "html" -> "html";
            case "text" -> "txt";
            default -> "md"; // what is taken out of office files and mails is written so
        };
    }

    private static String heading(CheckedBrief brief) {
        for (Block block : brief.document().blocks()) {
            String words = brief.document().plain().substring(block.start(), block.end()).strip();
            if (block.kind() == Kind.HEADING && !words.isEmpty()) {
                return words;
            }
        }
        return brief.name();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > KeptText.LONGEST ? line.substring(0, KeptText.LONGEST) : line;
    }

    /**
     * A draft: the text with every statement as it is judged now.
     *
     * @param program name and version of what judged it
     */
    public static KeptCheck draft(
            CheckedBrief brief, KeptText text, String who, Instant at, String program) {
        return new KeptCheck(
                "",
                text,
                judged(brief, at, program),
                statements(brief),
                null,
                List.of(new Event(at, who, Act.KEPT, "")));
    }

    /** When and on what the statements of a brief were judged. */
    public static Judged judged(CheckedBrief brief, Instant at, String program) {
        TreeSet<String> releases = new TreeSet<>();
        for (Checked statement : brief.statements()) {
            for (EvidenceItem item : statement.evidence()) {
                releases.add((item.source() + " " + item.release()).strip());
            }
        }
        return new Judged(at, program, List.copyOf(releases));
    }

    private static List<KeptStatement> statements(CheckedBrief brief) {
        return brief.statements().stream().map(Keeping::statement).toList();
    }

    private static KeptStatement statement(Checked s) {
        return new KeptStatement(
                s.claim().span().start(),
                s.claim().span().end(),
                s.claim().quote(),
                s.claim().kind(),
                s.verdict().code(),
                s.published() == null ? "" : s.published().code(),
                s.reason() == null ? "" : s.reason().code(),
                s.note() == null ? "" : s.note().code(),
                s.grade() == null ? "" : s.grade().name(),
                s.why(),
                asked(s),
                null);
    }

    /** What a statement was judged by; null for those without a verdict of a question. */
    private static Asked asked(Checked s) {
        Assertion says = s.claim().assertion();
        Question question = s.claim().best().map(Reading::question).orElse(null);
        boolean judged = s.verdict() != Verdict.NOT_CHECKABLE && s.answer() != null;
        if (!judged || says == null || question == null) {
            return null;
        }
        Question closed = question.period() == null ? s.answer().question() : question;
        return new Asked(
                closed.toString(),
                says.operator().name().toLowerCase(Locale.ROOT),
                says.stated(),
                says.step(),
                says.unit(),
                says.open());
    }

    /**
     * How a kept text is checked again: what was judged before is judged by what it was taken to
     * say then, so that a revision can't make the text mean something else.
     */
    public static Checker.Options how(KeptCheck check) {
        List<AsJudged> before = new ArrayList<>();
        for (KeptStatement s : check.statements()) {
            if (s.asked() != null) {
                asJudged(s).ifPresent(before::add);
            }
        }
        return new Checker.Options(
                check.text().lang(), check.text().published(), null, before, false);
    }

    private static Optional<AsJudged> asJudged(KeptStatement s) {
        Asked a = s.asked();
        PublicVerdict verdict = Reviewed.verdict(s);
        boolean held = verdict == PublicVerdict.HOLDS || verdict == PublicVerdict.WAS_TRUE;
        try {
            Operator operator = Operator.valueOf(a.operator().toUpperCase(Locale.ROOT));
            Assertion says = new Assertion(operator, a.stated(), a.step(), a.unit(), a.open());
            Question question = QuestionLanguage.ofCodes().parse(a.question());
            Span span = new Span(s.start(), s.end());
            return Optional.of(new AsJudged(span, s.quote(), s.kind(), question, says, held));
        } catch (IllegalArgumentException e) { // written by hand, or by another version: read anew
            return Optional.empty();
        }
    }

    /**
     * The statements of a check as they are judged now, with the decisions about them; those that
     * aren't found any more stay as they are.
     *
     * @param now its text, checked
     */
    public static List<KeptStatement> again(KeptCheck kept, CheckedBrief now) {
        Map<String, Deque<Checked>> found = byPlace(now);
        List<KeptStatement> all = new ArrayList<>();
        for (KeptStatement before : kept.statements()) {
            Checked same = found.getOrDefault(before.place(), new ArrayDeque<>()).poll();
            all.add(same == null ? before : statement(same).decided(before.decision()));
        }
        return all;
    }

    /** Statements by the place at which they stand; those of one place in their order. */
    public static Map<String, Deque<Checked>> byPlace(CheckedBrief brief) {
        Map<String, Deque<Checked>> found = new HashMap<>();
        for (Checked s : brief.statements()) {
            found.computeIfAbsent(place(s), place -> new ArrayDeque<>()).add(s);
        }
        return found;
    }

    /** The place at which a statement stands, as kept checks name it. */
    public static String place(Checked statement) {
        return statement(statement).place();
    }

    /**
     * A check with decisions put in.
     *
     * @param decisions by the number of a statement from 1; those that say what was said before
     *     change nothing
     * @return the same check when nothing changes
     */
    public static KeptCheck decided(
            KeptCheck check, Map<Integer, Decision> decisions, String who, Instant at) {
        List<KeptStatement> all = new ArrayList<>(check.statements());
        List<String> changed = new ArrayList<>();
        decisions.forEach(
                (number, decision) -> {
                    KeptStatement before = all.get(number - 1);
                    if (!decision.same(before.decision())) {
                        all.set(number - 1, before.decided(decision));
                        changed.add(String.valueOf(number));
                    }
                });
        return changed.isEmpty()
                ? check
                : check.with(
                        all,
                        check.judged(),
                        new Event(at, who, Act.DECIDED, String.join(", ", changed)));
    }
}
