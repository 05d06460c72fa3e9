package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.platform.Run.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

    @Test
    void links_tags_and_numbers_stand_out() {
        assertThat(Run.of("Ilmoittaudu 8.4. klo 13.00: https://live.example.org/hoiva. #Oppisopimus @tyollisyys"))
                .containsExactly(
                        new Run(Kind.PLAIN, "Ilmoittaudu "),
                        new Run(Kind.NUMBER, "8.4"),
                        new Run(Kind.PLAIN, ". klo "),
                        new Run(Kind.NUMBER, "13.00"),
                        new Run(Kind.PLAIN, ": "),
                        new Run(Kind.LINK, "https://live.example.org/hoiva"),
                        new Run(Kind.PLAIN, ". "),
                        new Run(Kind.TAG, "#Oppisopimus"),
                        new Run(Kind.PLAIN, " "),
                        new Run(Kind.TAG, "@tyollisyys"));
    }

    @Test
    void a_bare_address_is_a_link_and_a_mail_address_is_none() {
        assertThat(Run.of("live.example.org/hoiva").getFirst().kind()).isEqualTo(Kind.LINK);
        assertThat(Run.of("anna@example.org")).extracting(Run::kind).containsOnly(Kind.PLAIN);
    }

    @Test
    void an_arabic_hashtag_is_one_tag_that_finds_its_own_direction() {
        var tag = Run.of("سجّل الآن #وظائف_الرعاية").getLast();

        assertThat(tag).isEqualTo(new Run(Kind.TAG, "#وظائف_الرعاية"));
        assertThat(tag.direction()).isEqualTo("auto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hei\n\nmaailma\n",
                "🎉 #hei! http:// www. @ # 1/2 <b>",
                "ensimmäinen.toinen/ www.example.org).",
                "####1.1.1.1.a.b.c/"
            })
    void the_runs_together_are_the_text_again(String text) {
        assertThat(Run.of(text).stream().map(Run::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
