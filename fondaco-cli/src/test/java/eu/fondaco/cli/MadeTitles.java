// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Home;
import java.util.ArrayList;
import java.util.List;

/** What stands over a made sheet, and what its sheet and file are called. */
final class MadeTitles {

    final List<String> titles = new ArrayList<>();
    String sheetName = "";
    String corner = "";
    String file = "tabella";

    /** How it was drawn, in words. */
    String drawn = "";

    final Home home;
    private final MadeAxes of;
    private final MadeDraw draw;
    private final int scale;

    MadeTitles(Home home, MadeAxes of, MadeStyle style, MadeDraw draw) {
        this.home = home;
        this.of = of;
        this.draw = draw;
        this.scale = style.scale;
        drawn();
    }

    private String flowWord() {
        return of.axes.containsKey("flow") ? draw.word("both") : draw.word(of.fixed.get("flow"));
    }

    private void drawn() {
        StringBuilder title = new StringBuilder();
        boolean flowInFile = !of.axes.containsKey("flow") && draw.chance(6);
        boolean ownFlow = !of.axes.containsKey("flow") && !flowInFile && draw.chance(10);
        title.append(ownFlow || flowInFile ? draw.word("both") : flowWord());
        boolean told = draw.chance(85);
        boolean ownArea = told && draw.chance(20);
        if (told && !ownArea) {
            title.append(' ').append(home.of());
        }
        String by =
                of.axes.containsKey("partner")
                        ? "partner"
                        : of.axes.containsKey("reporter")
                                ? "reporter"
                                : of.axes.containsKey("product") ? "product" : "";
        if (!by.isEmpty() && draw.chance(60)) {
            title.append(' ').append(draw.word("by." + by));
        }
        if (draw.chosen.containsKey("told")) {
            String to =
                    of.axes.containsKey("flow")
                            ? ""
                            : draw.word("to." + of.fixed.get("flow")) + " ";
            title.append(to.isEmpty() ? " – " : " " + to).append(draw.chosen.get("told"));
        }
        int period = of.axes.containsKey("year") ? -1 : draw.weighted(60, 15, 15, 10);
        String year = of.fixed.get("year");
        if (period == 0) {
            title.append(' ').append(draw.word("inyear")).append(year);
        }
        titles.add((draw.chance(40) ? "Tav. " + (1 + draw.random.nextInt(9)) + " - " : "") + title);
        if (ownArea) {
            titles.add(draw.random.nextInt(2), home.name());
        }
        lines(period, ownFlow, flowInFile, told);
    }

    private void lines(int period, boolean ownFlow, boolean flowInFile, boolean told) {
        String year = of.fixed.get("year");
        int unit = draw.weighted(30, 40, 12, 10, 8);
        String unitText = draw.word("u" + scale);
        if (ownFlow) {
            titles.add(draw.word(of.fixed.get("flow")));
        }
        if (period == 1) {
            titles.add(draw.words.of("year")[0] + " " + year);
        }
        if (unit == 0) {
            titles.set(titles.size() - 1, titles.get(titles.size() - 1) + " (" + unitText + ")");
        } else if (unit == 1) {
            titles.add(draw.chance(50) ? "(" + unitText + ")" : unitText);
        }
        if (draw.chance(12)) {
            titles.add(0, draw.word("office"));
        }
        if (draw.chance(10)) {
            titles.add(draw.word("updated"));
        }
        corner = unit == 2 ? unitText : "";
        draw.chosen.put("note", unit == 3 ? unitText : "");
        draw.chosen.put("over", unit == 4 ? unitText : "");
        sheetName =
                period == 2 ? year : draw.chance(50) ? draw.word("sheet").replace("%d", "1") : "";
        if (period == 3) {
            file = "dati_" + year;
        }
        if (flowInFile) {
            file += "_" + (of.fixed.get("flow").equals("X") ? "export" : "import");
        }
        drawn =
                home.code()
                        + " "
                        + of.where
                        + " told="
                        + told
                        + " period="
                        + period
                        + " unit="
                        + unit
                        + (flowInFile ? " flow in file" : ownFlow ? " flow apart" : "");
    }
}
