// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What is declared about a provider of statistics: where it is, under which licence its data are,
 * how fast it may be asked, when it publishes.
 *
 * @param id the name users write, such as {@code istat}
 * @param name who it is
 * @param base address below which all its services lie
 * @param paths templates of addresses below the base, by what they give; {@code {flow}} is replaced
 * @param licence SPDX id where there is one, else words
 * @param pace least time between two requests
 * @param releases when it publishes, in words
 */
public record Declaration(
        String id,
        String name,
        URI base,
        Map<String, String> paths,
        String licence,
        Duration pace,
        String releases) {

    public Declaration {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("'" + id + "' is no name of a provider");
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(base);
        paths = Map.copyOf(paths);
        if (licence.isBlank() || releases.isBlank()) {
            throw new IllegalArgumentException(id + " needs a licence and a word on its releases");
        }
        if (pace.isNegative()) {
            throw new IllegalArgumentException(id + " can't be asked before the last answer");
        }
    }

    /**
     * An address.
     *
     * @param path which template
     * @param base where the provider, or a mirror of it, is
     * @param values for the names in braces; already encoded
     */
    public URI address(String path, URI base, Map<String, String> values) {
        String template = paths.get(path);
        if (template == null) {
            throw new IllegalArgumentException(id + " has no address for '" + path + "'");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            template = template.replace("{" + value.getKey() + "}", value.getValue());
        }
        return URI.create(base.toString().replaceFirst("/+$", "") + template);
    }
}
