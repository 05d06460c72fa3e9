package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionTest {

    private static final Option PRIVACY = Option.choice("privacy", "public", "unlisted", "private");
    private static final Option TAGS = Option.text("tags");

    @Test
    void aChoiceTakesItsOwnValuesOnly() {
        assertThat(PRIVACY.takes("privacy", "public")).isTrue();
        assertThat(PRIVACY.takes("privacy", "private")).isTrue();
        assertThat(PRIVACY.takes("privacy", "secret")).isFalse();
        assertThat(PRIVACY.takes("tags", "public")).isFalse();
    }

    @Test
    void freeTextTakesAnything() {
        assertThat(TAGS.isChoice()).isFalse();
        assertThat(TAGS.takes("tags", "anything at all")).isTrue();
        assertThat(TAGS.takes("privacy", "anything at all")).isFalse();
    }
}
