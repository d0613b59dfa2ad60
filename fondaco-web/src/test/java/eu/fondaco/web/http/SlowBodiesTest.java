// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowBodiesTest {

    @Test
    void theFullerItIsTheSoonerASlowOneIsGivenUp() {
        assertThat(SlowBodies.isTooSlow(0, 15, 0)).isFalse();
        assertThat(SlowBodies.isTooSlow(0, 60, 30_000)).isTrue();
        assertThat(SlowBodies.isTooSlow(0, 60, 60_000)).isFalse();
        assertThat(SlowBodies.isTooSlow(1, 15, 0)).isTrue();
        assertThat(SlowBodies.isTooSlow(1, 60, 60_000)).isTrue();
        assertThat(SlowBodies.isTooSlow(1, 10, 1_000_000)).isFalse();
    }

    @Test
    void networksHoldTheirAddresses() {
        assertThat(AddressRange.of("10.1.0.0/16").contains("10.1.255.7")).isTrue();
        assertThat(AddressRange.of("10.1.0.0/16").contains("10.2.0.7")).isFalse();
        assertThat(AddressRange.of("10.1.0.0/16").contains("::ffff:10.1.2.3")).isTrue();
        assertThat(AddressRange.of("10.0.0.7").contains("10.0.0.7")).isTrue();
        assertThat(AddressRange.of("10.0.0.7").contains("10.0.0.8")).isFalse();
        assertThat(AddressRange.of("::1").contains("[0:0:0:0:0:0:0:1]")).isTrue();
        assertThat(AddressRange.of("2001:db8::/33").contains("2001:db8:7fff::1")).isTrue();
        assertThat(AddressRange.of("2001:db8::/33").contains("2001:db8:8000::1")).isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").contains("unknown")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.0/", "::1/129", ""})
    void whatIsNoNetworkIsRefused(String told) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(told));
    }
}
