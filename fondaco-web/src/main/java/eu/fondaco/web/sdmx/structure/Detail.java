// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

/** How much of an artefact is written: all of it, its name alone, or its name and description. */
public enum Detail {
    FULL,
    STUB,
    COMPLETE_STUB;

    public boolean isStub() {
        return this != FULL;
    }

    /** An artefact with the detail in which it is to be written. */
    public record Shown(Artefact artefact, Detail detail) {}
}
