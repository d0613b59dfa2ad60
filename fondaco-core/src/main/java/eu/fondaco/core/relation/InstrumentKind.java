// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import java.util.Locale;

/**
 * What kind of instrument an act is, as far as its name says. A memorandum of understanding, a
 * <i>protocollo d'intesa</i> and an <i>intesa</i> are one kind in prose; "agreement" is generic.
 */
public enum InstrumentKind {
    MEMORANDUM,
    AGREEMENT,
    PRE_AGREEMENT,
    DECLARATION_OF_INTENT,
    JOINT_DECLARATION,
    TWINNING,
    TREATY,
    OTHER;

    /** {@code memorandum}, {@code pre_agreement} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
