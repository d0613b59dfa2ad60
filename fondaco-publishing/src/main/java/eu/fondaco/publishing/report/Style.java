// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

/** How words stand out in a text report: in colour on a terminal, plainly elsewhere. */
public enum Style {
    PLAIN {
        @Override
        String paint(String codes, String text) {
            return text;
        }
    },
    TERMINAL {
        @Override
        String paint(String codes, String text) {
            return "\u001b[" + codes + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(String codes, String text);

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String verdict(PublicVerdict verdict, String text) {
        switch (verdict) {
            case HOLDS:
                return paint("1;32", text);
            case WAS_TRUE, AT_ODDS:
                return paint("1;33", text);
            case DOES_NOT_HOLD:
                return paint("1;31", text);
            default:
                return paint("1;36", text);
        }
    }
}
