// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report for pipelines that show tests: JUnit's XML, a suite for each brief, a case for each
 * statement. What doesn't hold or add up fails, what can't be told is skipped.
 */
public final class JunitReport implements Report {

    private final Lang lang;

    /** The language of messages. */
    public JunitReport(Lang lang) {
        this.lang = lang;
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        write(List.of(brief), out);
    }

    @Override
    public void write(List<CheckedBrief> briefs, Appendable out) throws IOException {
        StringWriter made = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(made);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (CheckedBrief brief : briefs) {
                suite(brief, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IOException("the report couldn't be written", e);
        }
        out.append(made.toString()).append('\n');
    }

    private void suite(CheckedBrief brief, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(brief.name()));
        xml.writeAttribute("tests", String.valueOf(brief.statements().size()));
        xml.writeAttribute("failures", String.valueOf(count(brief, true)));
        xml.writeAttribute("skipped", String.valueOf(count(brief, false)));
        xml.writeAttribute("errors", "0");
        Places places = new Places(brief);
        for (Checked s : brief.statements()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", clean(brief.name()));
            xml.writeAttribute(
                    "name",
                    s.claim().id() + " " + clean(s.claim().quote().replaceAll("\\s+", " ")));
            xml.writeAttribute("line", String.valueOf(places.line(s.claim().span().start())));
            PublicVerdict verdict = PublicVerdict.of(s);
            if (isFailure(verdict) || verdict == PublicVerdict.CANT_TELL) {
                xml.writeStartElement(isFailure(verdict) ? "failure" : "skipped");
                xml.writeAttribute("message", clean(verdict.words().in(lang)));
                if (isFailure(verdict)) {
                    xml.writeAttribute("type", verdict.style());
                }
                xml.writeCharacters(
                        clean(
                                s.why().in(lang)
                                        + (AuthorsReading.is(s)
                                                ? " (" + AuthorsReading.WORDS.in(lang) + ")"
                                                : "")));
                xml.writeEndElement();
            } else if (AuthorsReading.is(s)) {
                xml.writeStartElement("system-out");
                xml.writeCharacters(AuthorsReading.WORDS.in(lang));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean isFailure(PublicVerdict verdict) {
        return verdict != PublicVerdict.HOLDS && verdict != PublicVerdict.CANT_TELL;
    }

    private static long count(CheckedBrief brief, boolean failures) {
        return brief.statements().stream()
                .map(PublicVerdict::of)
                .filter(v -> failures ? isFailure(v) : v == PublicVerdict.CANT_TELL)
                .count();
    }

    /** Without what XML can't hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
