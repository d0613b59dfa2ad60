// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.Links;
import eu.fondaco.publishing.html.SourceLine;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.publishing.speech.Speech;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A built brief as a part of a page: its text, each number with a note of where it comes from. */
public final class BriefHtml {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final Lang lang;
    private final QuestionWords words;
    private final AreaNames names;
    private final Links links;

    public BriefHtml(Lang lang, QuestionWords words, AreaNames names, Links links) {
        this.lang = lang;
        this.words = words;
        this.names = names;
        this.links = links;
    }

    /**
     * Writes the brief.
     *
     * @param textLang language of the text
     * @param title of the page, under which its headings come; a first heading that repeats it is
     *     left out
     */
    public void write(Html html, BuiltBrief brief, Lang textLang, String title) {
        if (brief.isModelled()) {
            html.leaf("p", BuiltBrief.MODELLED.in(lang), "class", "notice conflict");
        }
        faults(html, brief);
        html.open("div", "class", "brief").open("article", "lang", textLang.tag());
        String body = RENDERER.render(under(title, MARKDOWN.parse(brief.markdown())));
        int at = 0;
        for (int i = 0; i < brief.numbers().size(); i++) {
            String mark = BuiltBrief.mark(i);
            int found = body.indexOf(mark, at);
            if (found >= 0) {
                html.written(body.substring(at, found));
                number(html, brief.numbers().get(i), i + 1);
                at = found + mark.length();
            }
        }
        html.written(body.substring(at)).close().line();
        html.open(
                "aside", "aria-label", Speech.say(lang, "brief-html.where-the-numbers-come-from"));
        html.leaf("h2", Speech.say(lang, "brief-html.where-the-numbers-come-from"));
        html.open("ol", "class", "notes");
        for (int i = 0; i < brief.numbers().size(); i++) {
            note(html, brief.numbers().get(i), i + 1);
        }
        html.close("ol", "aside", "div").line();
    }

    /** One step down for every heading. */
    private static Node under(String title, Node document) {
        Node first = document.getFirstChild();
        int[] deeper = {1};
        if (first instanceof Heading h
                && h.getFirstChild() instanceof Text t
                && t.getLiteral().equals(title)) {
            first.unlink();
            deeper[0] = 0;
        }
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, Math.max(2, heading.getLevel() + deeper[0])));
                    }
                });
        return document;
    }

    private void faults(Html html, BuiltBrief brief) {
        if (!brief.faults().isEmpty()) {
            html.open("div", "class", "tally")
                    .leaf(
                            "p",
                            Speech.say(lang, "brief-html.not-fit-for-publication"),
                            "class",
                            "notice");
            html.open("ul");
            brief.faults()
                    .forEach(
                            fault ->
                                    html.leaf(
                                            "li",
                                            Speech.say(lang, "common.line")
                                                    + fault.line()
                                                    + ": "
                                                    + fault.message().in(lang)));
            html.close("ul", "div");
        }
    }

    private void number(Html html, BuiltBrief.Live live, int number) {
        html.leaf(
                "span",
                live.printed(),
                "class",
                live.changed() ? "live changed" : "live",
                "id",
                "m" + number);
        html.open("sup")
                .link(
                        "#s" + number,
                        String.valueOf(number),
                        "class",
                        "ref",
                        "aria-label",
                        Speech.say(lang, "brief-html.source-of-number") + number)
                .close();
    }

    private void note(Html html, BuiltBrief.Live live, int number) {
        Answer answer = live.today();
        html.open("li", "id", "s" + number, "class", "note").open("p", "class", "verdict");
        html.link(
                        "#m" + number,
                        String.valueOf(number),
                        "class",
                        "number",
                        "aria-label",
                        Speech.say(lang, "brief-html.back-to-number") + number)
                .text(" ");
        html.leaf("strong", new AnswerWords(lang, words, names).value(answer)).text(" ");
        html.leaf(
                        "span",
                        Speech.say(lang, "common.grade-2") + answer.evidence().grade(),
                        "class",
                        "grade")
                .close();
        html.open("p");
        String said = words.say(answer.question(), lang);
        links.question(answer.question())
                .ifPresentOrElse(a -> html.link(a, said), () -> html.text(said));
        html.close();
        if (live.changed()) {
            html.leaf(
                    "p",
                    Speech.say(lang, "brief-html.when-published")
                            + new AnswerWords(lang, words, names).value(live.published()),
                    "class",
                    "meant");
        }
        html.open("ul", "class", "sources");
        for (EvidenceItem item : answer.evidence().items()) {
            html.open("li");
            new SourceLine(lang, links).write(html, item);
            html.close();
        }
        html.close("ul", "li").line();
    }
}
