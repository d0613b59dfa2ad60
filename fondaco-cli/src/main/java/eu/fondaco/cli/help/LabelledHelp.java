// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.help;

import eu.fondaco.core.text.Lang;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help in which placeholders such as {@code DATE} are in the reader's language too. */
final class LabelledHelp extends picocli.CommandLine.Help {

    private final Lang lang;

    LabelledHelp(CommandSpec spec, ColorScheme colors, Lang lang) {
        super(spec, colors);
        this.lang = lang;
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
        IParamLabelRenderer usual = super.parameterLabelRenderer();
        return new IParamLabelRenderer() {

            @Override
            public Text renderParameterLabel(ArgSpec arg, Ansi ansi, List<IStyle> styles) {
                return usual.renderParameterLabel(labelled(arg), ansi, styles);
            }

            @Override
            public String separator() {
                return usual.separator();
            }
        };
    }

    private ArgSpec labelled(ArgSpec arg) {
        String label = Help.label(lang, arg.paramLabel());
        return arg instanceof OptionSpec option
                ? OptionSpec.builder(option).paramLabel(label).build()
                : PositionalParamSpec.builder((PositionalParamSpec) arg).paramLabel(label).build();
    }
}
