// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TongueTest {

    @Test
    void speaksOfItselfInItsLanguageOrInEnglish() {
        assertThat(Tongue.parse("it-CH")).isEqualTo(Tongue.IT);
        assertThat(Tongue.IT.speech()).isEqualTo(Lang.IT);
        assertThat(Tongue.of(Lang.EN)).isEqualTo(Tongue.EN);
        Tongue spanish = Tongue.parse(" ES_mx ");
        assertThat(spanish.tag()).isEqualTo("es");
        assertThat(spanish.speech()).isEqualTo(Lang.EN);
        assertThat(spanish.isSpoken()).isFalse();
        assertThat(Tongue.EN.isSpoken()).isTrue();
    }

    @Test
    void hasANameInBothLanguages() {
        assertThat(Tongue.parse("es").name(Lang.IT)).isEqualTo("spagnolo");
        assertThat(Tongue.EN.name(Lang.EN)).isEqualTo("English");
        assertThat(Tongue.EN.name(Lang.IT)).isEqualTo("inglese");
        assertThat(Tongue.IT.name(Lang.EN)).isEqualTo("Italian");
        assertThat(Tongue.IT.name(Lang.IT)).isEqualTo("italiano");
    }

    @Test
    void refusesWhatIsNoTag() {
        assertThatThrownBy(() -> Tongue.parse("español"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
