// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

/** The styles and list kinds of a printed document. */
final class DocxStyles {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Levels of lists that are told apart. */
    static final int LEVELS = 6;

    /** How far each level of a list is moved in. */
    static final int INDENT = 480;

    /** Size of words of a text, and of a sheet, in half points. */
    static final int TEXT = 22;

    static final int SHEET = 18;

    /** Names of styles: a chart's title and what stands below it, remarks, cells of a table. */
    static final String TITLE = "ChartTitle";

    static final String BELOW_TITLE = "ChartUnit";
    static final String SMALL = "Small";
    static final String CELL = "Cell";
    static final String NUMBER = "Number";

    private DocxStyles() {}

    private static String small(int size) {
        return "<w:color w:val=\"455A6F\"/><w:sz w:val=\"" + (size - 3) + "\"/>";
    }

    private static void style(StringBuilder out, String name, String paragraph, String words) {
        out.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                .append(name)
                .append("\"><w:name w:val=\"")
                .append(name)
                .append("\"/><w:basedOn w:val=\"Normal\"/><w:pPr>")
                .append(paragraph)
                .append("</w:pPr><w:rPr>")
                .append(words)
                .append("</w:rPr></w:style>");
    }

    /**
     * Styles of a document.
     *
     * @param size of its words, in half points
     */
    static String styles(String lang, int size) {
        StringBuilder out =
                new StringBuilder(
                        "<w:styles xmlns:w=\""
                                + W
                                + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts"
                                + " w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz"
                                + " w:val=\""
                                + size
                                + "\"/><w:lang w:val=\""
                                + (lang.equals("it") ? "it-IT" : "en-GB")
                                + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
                                + " w:after=\""
                                + (size < TEXT ? 60 : 120)
                                + "\" w:line=\"264\""
                                + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style"
                                + " w:type=\"paragraph\" w:default=\"1\""
                                + " w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        for (int level = 1; level <= 6; level++) {
            out.append("<w:style w:type=\"paragraph\" w:styleId=\"Heading")
                    .append(level)
                    .append("\"><w:name w:val=\"heading ")
                    .append(level)
                    .append(
                            "\"/><w:basedOn w:val=\"Normal\"/><w:next"
                                    + " w:val=\"Normal\"/><w:pPr><w:keepNext/>")
                    .append("<w:spacing w:before=\"")
                    .append(size < TEXT ? 160 : 240)
                    .append("\" w:after=\"60\"/><w:outlineLvl w:val=\"")
                    .append(level - 1)
                    .append("\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"17324D\"/><w:sz w:val=\"")
                    .append(Math.max(size, size + 20 - 6 * level))
                    .append("\"/></w:rPr></w:style>");
        }
        style(out, TITLE, "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\"/>", "<w:b/>");
        style(out, BELOW_TITLE, "<w:keepNext/><w:spacing w:after=\"40\"/>", small(size));
        style(out, SMALL, "<w:spacing w:after=\"80\"/>", small(size));
        style(out, CELL, "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        style(
                out,
                NUMBER,
                "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc"
                        + " w:val=\"right\"/>",
                "");
        return out.append(
                        "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name"
                            + " w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind"
                            + " w:left=\"480\"/></w:pPr><w:rPr><w:i/></w:rPr></w:style></w:styles>")
                .toString();
    }

    /**
     * List kind 1 has bullets; each ordered list has its own kind from 2 on, so that it counts from
     * one.
     */
    static String numbering(int ordered) {
        StringBuilder out = new StringBuilder("<w:numbering xmlns:w=\"" + W + "\">");
        kind(out, 0, "bullet");
        kind(out, 1, "decimal");
        out.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < ordered; i++) {
            out.append("<w:num w:numId=\"")
                    .append(i + 2)
                    .append("\"><w:abstractNumId w:val=\"1\"/>");
            for (int level = 0; level < LEVELS; level++) {
                out.append("<w:lvlOverride w:ilvl=\"")
                        .append(level)
                        .append("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            }
            out.append("</w:num>");
        }
        return out.append("</w:numbering>").toString();
    }

    private static void kind(StringBuilder out, int id, String format) {
        out.append("<w:abstractNum w:abstractNumId=\"").append(id).append("\">");
        for (int level = 0; level < LEVELS; level++) {
            String mark = format.equals("bullet") ? "\u2022" : "%" + (level + 1) + ".";
            out.append("<w:lvl w:ilvl=\"")
                    .append(level)
                    .append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                    .append(format)
                    .append("\"/><w:lvlText w:val=\"")
                    .append(mark)
                    .append("\"/><w:pPr><w:ind w:left=\"")
                    .append(INDENT * (level + 1))
                    .append("\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        }
        out.append("</w:abstractNum>");
    }
}
