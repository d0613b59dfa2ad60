// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Shipped;
import eu.fondaco.publishing.html.Stylesheet;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The files that pages load, all our own. Their address changes with their content, so that
 * browsers may keep them for good.
 */
public enum Assets {
    STYLE("fondaco.css", "text/css; charset=utf-8", Stylesheet.css() + read("site.css")),
    SCRIPT("check.js", "text/javascript; charset=utf-8", read("check.js")),
    ASK("ask.js", "text/javascript; charset=utf-8", read("ask.js")),
    BRIEF("brief.js", "text/javascript; charset=utf-8", read("brief.js")),
    JOB("job.js", "text/javascript; charset=utf-8", read("job.js")),
    CHART("chart.js", "text/javascript; charset=utf-8", read("chart.js")),
    ICON("icon.svg", "image/svg+xml", read("icon.svg"));

    /** Where they are. */
    static final String FOLDER = "/assets/";

    private final String name;
    private final String type;
    private final String content;
    private final String version;

    Assets(String name, String type, String content) {
        this.name = name;
        this.type = type;
        this.content = content;
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        this.version = Long.toHexString(crc.getValue());
    }

    /** The path under which it is served. */
    public String path() {
        return FOLDER + name;
    }

    /** The address that pages write. */
    public String address() {
        return path() + "?v=" + version;
    }

    public String type() {
        return type;
    }

    public String content() {
        return content;
    }

    private static String read(String name) {
        return Shipped.text(Assets.class, name);
    }
}
