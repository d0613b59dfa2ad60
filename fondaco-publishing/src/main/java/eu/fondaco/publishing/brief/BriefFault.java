// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.text.Label;

/** Why a living brief can't be published as it stands, and where. */
public record BriefFault(int line, int column, Label message) {

    @Override
    public String toString() {
        return line + ":" + column + ": " + message.en();
    }
}
