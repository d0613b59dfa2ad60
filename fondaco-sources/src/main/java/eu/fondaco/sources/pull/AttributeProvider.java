// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A provider of what areas have, such as population and product, instead of trade between them. */
public interface AttributeProvider extends Provider {

    /**
     * Kept answers as a file of attributes: {@code reporter,period,indicator,value,unit,source}.
     */
    String attributes(List<Path> answers) throws IOException;
}
