// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.brief.BriefFault;
import eu.fondaco.publishing.brief.BriefPage;
import eu.fondaco.publishing.brief.BriefTemplate;
import eu.fondaco.publishing.brief.BuiltBrief;
import eu.fondaco.publishing.brief.LivingBrief;
import eu.fondaco.publishing.print.DocxPrint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Notes on a period for one area after another, from one template: HTML and DOCX files. A template
 * of one's own is a living brief in which {@code AREA}, {@code AREA_NAME} and {@code PERIOD} stand
 * for each area's code and name and for the period.
 */
public final class AreaNotes {

    private final OpenObservatory open;
    private final Wiring wiring;
    private final Lang lang;
    private final String template;
    private final Path folder;

    /**
     * @param template a template's text; null for the note that Fondaco writes
     * @param folder where files are written
     */
    public AreaNotes(OpenObservatory open, Lang lang, String template, Path folder) {
        this.open = open;
        this.wiring = new Wiring(open);
        this.lang = lang;
        this.template = template;
        this.folder = folder;
    }

    /**
     * Writes the note of an area.
     *
     * @return what its questions lack; no file is written unless it is empty
     */
    public List<BriefFault> write(String area, Period period) throws IOException {
        String text = template == null ? standard(area, period) : filled(area, period);
        BuiltBrief built =
                new LivingBrief(wiring.engine(), wiring.language(), wiring.names())
                        .build(text, lang, null, null);
        if (!built.faults().isEmpty()) {
            return built.faults();
        }
        String title = FrontMatter.of(text).getOrDefault("title", wiring.name(area, lang));
        files(area.replaceAll("[^A-Za-z0-9._-]", "_"), title, built);
        return List.of();
    }

    /** Writes Markdown without questions as the same kinds of file. */
    public void page(String name, String title, String markdown) throws IOException {
        files(
                name,
                title,
                new LivingBrief(wiring.engine(), wiring.language(), wiring.names())
                        .build(markdown, lang, null, null));
    }

    private void files(String plain, String title, BuiltBrief built) throws IOException {
        String page = new BriefPage(lang, wiring.words(), wiring.names()).write(built, title);
        Files.createDirectories(folder);
        String name = plain + "." + lang.tag();
        Files.writeString(folder.resolve(name + ".html"), page);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".docx")))) {
            DocxPrint.write(page, out);
        }
    }

    private String standard(String area, Period period) {
        Catalog catalog = open.catalog();
        return new BriefTemplate(catalog, wiring.engine(), wiring.language(), lang, area)
                .note(period);
    }

    private String filled(String area, Period period) {
        Area one = open.catalog().areas().get(area);
        return template.replaceAll("\\bAREA_NAME\\b", Matcher.quoteReplacement(one.name().in(lang)))
                .replaceAll("\\bAREA\\b", Matcher.quoteReplacement(area))
                .replaceAll("\\bPERIOD\\b", Matcher.quoteReplacement(period.toString()));
    }
}
