package io.daicho.queryside.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ActorHeaderTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aNameInUtf8IsReadThoughContainersReadHeadersAsLatin1() {
        request.addHeader("Daicho-Actor", asContainersReadIt("監査"));

        assertThat(ActorHeader.of(request)).isEqualTo("監査");
    }

    @Test
    void whoeverSendsNoneIsAnonymous() {
        assertThat(ActorHeader.of(request)).isEqualTo("anonymous");
    }

    @Test
    void whatIsNotUtf8IsTakenAsItCame() {
        request.addHeader("Daicho-Actor", "J\u00f6rg");

        assertThat(ActorHeader.of(request)).isEqualTo("J\u00f6rg");
    }

    @Test
    void whatIsNoNameIsRefused() {
        request.addHeader("Daicho-Actor", " ");

        assertThatThrownBy(() -> ActorHeader.of(request))
                .isInstanceOf(BadParameter.class)
                .hasMessage("actor is empty");
    }

    private static String asContainersReadIt(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
