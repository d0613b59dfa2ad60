// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.help;

import eu.fondaco.core.text.Lang;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of help under the names by which picocli asks for them. */
final class HelpTexts extends ResourceBundle {

    private static final String PROGRAM = "fondaco.";
    private static final String ABOUT = "about";
    private static final String FOOTER = "footer";

    /** What picocli calls those of its own. */
    private static final Map<String, String> OWN =
            Map.of(
                    "help",
                    "mixinStandardHelpOptions.help",
                    "version",
                    "mixinStandardHelpOptions.version",
                    "heading.usage",
                    "usage.synopsisHeading",
                    "heading.commands",
                    "usage.commandListHeading",
                    "label.COMMAND",
                    "usage.synopsisSubcommandLabel",
                    ABOUT,
                    PROGRAM + "usage.description",
                    FOOTER,
                    PROGRAM + "usage.footer");

    private final Map<String, String> texts = new HashMap<>();

    HelpTexts(Lang lang) {
        for (String key : Help.keys(lang)) {
            put(key, Help.say(lang, key).replace("%", "%%"));
        }
    }

    private void put(String key, String text) {
        String own = OWN.get(key);
        String asked = own != null ? own : key.contains(".") ? PROGRAM + key : key;
        if (key.endsWith(FOOTER)) {
            String name = asked.replaceFirst("(\\.usage)?\\." + FOOTER + "$", ".usage." + FOOTER);
            texts.put(name, lines("\n" + text + "\n"));
        } else if (key.endsWith(ABOUT)) {
            String name = asked.replaceFirst("\\." + ABOUT + "$", ".usage.description");
            String[] paragraphs = text.split("\n");
            for (int i = 0; i < paragraphs.length; i++) {
                texts.put(name + "." + i, paragraphs[i]);
            }
        } else {
            texts.put(asked, lines(text));
        }
    }

    private static String lines(String text) {
        return text.replace("\n", "%n");
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
