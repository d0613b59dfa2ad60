// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The text file of one measure's definition: keys and texts as in a properties file, in UTF-8. */
final class DefinitionFile {

    private final String name;
    private final Properties texts = new Properties();
    private final Set<String> used = new HashSet<>();

    private DefinitionFile(String name) {
        this.name = name;
    }

    static DefinitionFile read(Class<?> beside, String id) {
        DefinitionFile file = new DefinitionFile(id + ".properties");
        file.texts.putAll(
                Shipped.properties(beside, file.name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no definition "
                                                        + file.name
                                                        + " beside "
                                                        + beside.getName())));
        return file;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String text(String key) {
        used.add(key);
        String text = texts.getProperty(key, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " doesn't say '" + key + "'");
        }
        return text;
    }

    /** A text that must be there in both languages. */
    Label both(String key) {
        return new Label(text(key), text(key + ".it"));
    }

    /** A text that may stand for both languages. */
    Label either(String key) {
        return has(key + ".it") ? both(key) : Label.of(text(key));
    }

    List<Label> numbered(String key) {
        List<Label> labels = new ArrayList<>();
        while (has(key + "." + (labels.size() + 1))) {
            labels.add(both(key + "." + (labels.size() + 1)));
        }
        return labels;
    }

    void refuseOthers() {
        for (String key : texts.stringPropertyNames()) {
            if (!used.contains(key)) {
                throw new IllegalArgumentException(name + " has the unknown key '" + key + "'");
            }
        }
    }
}
