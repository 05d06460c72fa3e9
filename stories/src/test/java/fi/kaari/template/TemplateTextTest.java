package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTextTest {

    private static final Locale FINNISH = Locale.of("fi");
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages/template", Locale.ENGLISH);

    @Test
    void valuesStandWhereTheirNamesStood() {
        assertThat(filled("Suoraan lähetykseen on enää $daysUntilEvent päivää: ${link}?lang=$workspace.name"))
                .isEqualTo(
                        "Suoraan lähetykseen on enää 15 päivää: https://live.example.org/hoiva?lang=Työllisyyspalvelut");
    }

    @Test
    void conditionsChooseAndLeaveNoEmptyLines() {
        var text = """
                Tule mukaan.
                #if($daysUntilEvent > 1)
                Enää $daysUntilEvent päivää.
                #elseif($daysUntilEvent == 1)
                Huomenna.
                #else
                Tänään.
                #end
                $link""";

        assertThat(filled(text)).isEqualTo("""
                Tule mukaan.
                Enää 15 päivää.
                https://live.example.org/hoiva""");
    }

    @Test
    void aConditionWithinALineKeepsTheLine() {
        assertThat(filled("Ensin.\n#if(true)Sitten. #end\n#if(true)Ja#{end}\nlopuksi.#if(false)!#end"))
                .isEqualTo("Ensin.\nSitten. \nJa\nlopuksi.");
    }

    @Test
    void aLoopGoesOverAListThatIsWrittenOut() {
        assertThat(filled("#foreach($kieli in ['suomi', 'svenska', 'English'])$kieli#if($foreach.hasNext), #end#end"))
                .isEqualTo("suomi, svenska, English");
    }

    @Test
    void aTextMayNameThingsForItself() {
        assertThat(filled("#set($viikkoja = $daysUntilEvent / 7)#set($nimi = 'Vko ' + $viikkoja)$nimi"))
                .isEqualTo("Vko 2");
    }

    @Test
    void numbersAreCalculatedWithAndWrittenAsPeopleDo() {
        assertThat(filled("#set($a = 1.5 * $daysUntilEvent)$a #set($b = $daysUntilEvent - 20)$b"))
                .isEqualTo("22,5 −5");
    }

    @Test
    void whatHasNoValueMayBeAskedForAndLeftOut() {
        assertThat(filled("#if($beat.name)Vaihe: $beat.name#{else}Ei vaihetta#end, ${beat.name|'tulossa'}$!beat.name."))
                .isEqualTo("Ei vaihetta, tulossa.");
    }

    @Test
    void anEmptyValueIsNoValue() {
        assertThat(filled("#if($arc.goal)on#{else}ei#end")).isEqualTo("ei");
        assertThat(fault("Tavoite: $arc.goal")).isEqualTo("absent 1:10 [arc.goal]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '%', textBlock = """
            Hinta $5 ja $9.99, $$ ja $      | Hinta $5 ja $9.99, $$ ja $
            \\$link on arvo                  | $link on arvo
            \\$nimi on arvo                  | $nimi on arvo
            #[[$link ja #if]]#              | $link ja #if
            #työnhaku #hoivaala #äö #1      | #työnhaku #hoivaala #äö #1
            #rekry (Tampere) #sauna(2027)   | #rekry (Tampere) #sauna(2027)
            #setä #ifs #endless #include2   | #setä #ifs #endless #include2
            C# # #- A#b #@nimi #{x} #{if    | C# # #- A#b #@nimi #{x} #{if
            https://example.org/a#osio      | https://example.org/a#osio
            \\#if ja \\#stop                 | #if ja #stop
            #$daysUntilEvent                | #15
            $daysUntilEvent{.e              | 15{.e
            ${link}ssa, $link. $link!       | https://live.example.org/hoivassa, https://live.example.org/hoiva. https://live.example.org/hoiva!
            $tag.of('stop') $tag.of("#x")   | #stop #x
            $tag.of('avoimet työpaikat')    | #AvoimetTyöpaikat
            ${event.date}ssa                | 8.4.2027ssa
            سجّل $event.date                | سجّل 8.4.2027
            """)
    void readersSee(String source, String text) {
        assertThat(filled(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '%', textBlock = """
            $tapahtumaaika                   | unknown 1:1 [tapahtumaaika, , 0]
            Hei $lnk                         | unknown 1:5 [lnk, link, 1]
            $daysUntilEvents                 | unknown 1:1 [daysUntilEvents, daysUntilEvent, 1]
            $event                           | unknown 1:1 [event, event.date, 1]
            $event.dat                       | unknown 1:1 [event.dat, event.date, 1]
            $event.date.year                 | unknown 1:1 [event.date.year, {event.date}.year, 1]
            Katso $link.Lue                  | unknown 1:7 [link.Lue, {link}.Lue, 1]
            $keyMessage                      | unknown 1:1 [keyMessage, arc.keyMessage, 1]
            $päivä                           | unknown 1:1 [päivä, , 0]
            $linkä                           | unknown 1:1 [linkä, link, 1]
            $äiti                            | unknown 1:1 [äiti, , 0]
            $!nimi                           | unknown 1:1 [nimi, , 0]
            #if($nimi)a#end                  | unknown 1:5 [nimi, , 0]
            #if(false)$nimi#end              | unknown 1:11 [nimi, , 0]
            `${nimi|'muu'}`                  | unknown 1:1 [nimi, , 0]
            #$nimi                           | unknown 1:2 [nimi, , 0]
            $text                            | unknown 1:1 [text, , 0]
            $beat.name                       | absent 1:1 [beat.name]
            #if($daysUntilEvent > 1)$beat.to#end | absent 1:25 [beat.to]
            #if($beat.from > 1)a#end         | absent 1:5 [beat.from]
            #set($x = $beat.name)$x          | absent 1:22 [x]
            #if(false)#set($x = 1)#end$x     | absent 1:27 [x]
            #set($x = 1 / 0)$x               | absent 1:17 [x]
            #if($link > 1)a#end              | operation 1:12 []
            #if($event.date > $due)a#end     | operation 1:18 []
            #if($link.length() > 1)a#end     | not-allowed 1:11 [length()]
            Hei! #set($x = 1 == -(true))     | operation 1:6 []
            #if(true)  #set($x = 1 == -(true))#end | operation 1:12 []
            """)
    void aNameWithoutMeaningIsAFaultWithItsPlace(String source, String fault) {
        assertThat(fault(source)).isEqualTo(fault);
    }

    @Test
    void aTextThatGrowsTooLongIsAtFaultWhereItDoes() {
        var counting = "#set($a = 999999999)\n" + "#set($a = $a * $a)\n".repeat(7);

        assertThat(fault(counting)).isEqualTo("operation 4:1 []");
        assertThat(fault("a\n" + "x".repeat(65_000))).isEqualTo("too-long 2:64999 [65000]");
        assertThat(fault("#set($a = '%s')\n#foreach($i in [1, 2, 3, 4, 5])\n $a $a $a $a\n#end"
                        .formatted("x".repeat(5_000))))
                .isEqualTo("text-too-long 3:2 [65000]");
    }

    @Test
    void aFaultNamesLineAndColumn() {
        assertThat(fault("Ensimmäinen rivi\n\nKolmas: $lnk")).isEqualTo("unknown 3:9 [lnk, link, 1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '%', textBlock = """
            #stop                            | hashtag 1:1 [stop]
            Nyt! #stop huoli                 | hashtag 1:6 [stop]
            #{stop}                          | hashtag 1:1 [stop]
            #end                             | hashtag 1:1 [end]
            https://example.org/a#end        | hashtag 1:22 [end]
            #else                            | hashtag 1:1 [else]
            #elseif(true)                    | hashtag 1:1 [elseif]
            #foreach($a in ['a'])#else#end   | hashtag 1:22 [else]
            #if                              | hashtag 1:1 [if]
            #set                             | hashtag 1:1 [set]
            #foreach                         | hashtag 1:1 [foreach]
            #break                           | hashtag 1:1 [break]
            #if(true)#break#end              | hashtag 1:10 [break]
            #include                         | hashtag 1:1 [include]
            #define                          | hashtag 1:1 [define]
            a ## b                           | comment 1:3 []
            a##                              | comment 1:2 []
            a #* b *# c                      | comment 1:3 []
            #if(true)a                       | unclosed 1:1 [if]
            #if(true)a#foreach($b in [1])    | unclosed 1:11 [foreach]
            #if(true)a#elseb#end             | joined 1:11 [else, elseb, #{else}]
            #if(true)a#endb                  | joined 1:11 [end, endb, #{end}]
            """)
    void aHashSignThatWouldNotBeReadIsExplained(String source, String fault) {
        assertThat(fault(source)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', commentCharacter = '%', textBlock = """
            #if($link                        | unclosed 1:1 [if]
            #if()a#end                       | unreadable 1:5 []
            ${link                           | unreadable 1:7 []
            #set($a = )                      | unreadable 1:11 []
            #set($a = 'b)                    | unreadable 1:15 []
            #foreach($a)b#end                | unreadable 1:9 []
            #set($a = 'Hei $link')           | quoted 1:11 [link]
            #set($a = "Hei ${link}!")        | quoted 1:11 [link]
            $date.format('d', $link)         | no-date 1:7 [d]
            $date.format('d', 5)             | no-date 1:7 [d]
            $date.format('d', $beat.from)    | no-date 1:7 [d]
            a$date.format('bbb', $due)       | pattern 1:8 [bbb]
            $date.format('HH', $event.date)  | pattern 1:7 [HH]
            $date.format('z', $due)          | pattern 1:7 [z]
            $tag.of('!')                     | no-tag 1:6 []
            #set($link = 1)                  | taken 1:6 [link]
            #set($date = 1)                  | taken 1:6 [date]
            #set($event = 1)                 | taken 1:6 [event]
            #foreach($due in [1])a#end       | taken 1:10 [due]
            #set($x = 1234567890)            | number 1:11 [9]
            """)
    void whatCannotBeReadIsAFaultWithItsPlace(String source, String fault) {
        assertThat(fault(source)).isEqualTo(fault);
    }

    @Test
    void datesAreWrittenInTheLettersThatTheTextAsksFor() {
        assertThat(filled("$date.format('EEE d.M. HH:mm', $due), $date.format('EEEE', $event.date)"))
                .isEqualTo("ke 24.3. 09:00, torstaina");
    }

    @Test
    void aDateKeepsItsHumanFormInsideOfOtherWords() {
        assertThat(filled("#set($a = 'Vasta ' + $event.date)$a")).isEqualTo("Vasta 8.4.2027");
    }

    @Test
    void theSameTextIsCompiledOnce() {
        assertThat(TemplateText.compile("Kerran $link")).isSameAs(TemplateText.compile("Kerran $link"));
    }

    @Test
    void everyNameIsShownAsItReadsInTheText() {
        assertThat(values().with("text", "Teksti").shown())
                .containsOnlyKeys(Vocabulary.OF_TEMPLATES)
                .containsEntry("text", "Teksti")
                .containsEntry("event.date", "8.4.2027")
                .containsEntry("daysUntilEvent", "15")
                .containsEntry("beat.name", "");
        assertThat(values().shown()).doesNotContainKey("text");
    }

    @Test
    void onlyPlainValuesAreTaken() {
        var refusal = catchThrowableOfType(
                IllegalArgumentException.class, () -> Values.of(FINNISH, Map.of("clock", Map.of("a", new Object()))));

        assertThat(refusal).hasMessageContaining("Not a plain value");
    }

    private static String filled(String source) {
        return TemplateText.compile(source).render(values());
    }

    private static String fault(String source) {
        var fault = catchThrowableOfType(TemplateFault.class, () -> filled(source));
        assertThat(fault).as(source).isNotNull();
        assertThat(MESSAGES.containsKey("check.template." + fault.code()))
                .as(fault.code())
                .isTrue();
        return "%s %d:%d %s".formatted(fault.code(), fault.line(), fault.column(), fault.arguments());
    }

    private static Values values() {
        return Values.of(
                FINNISH,
                Map.of(
                        "link", "https://live.example.org/hoiva",
                        "due", LocalDateTime.parse("2027-03-24T09:00"),
                        "daysUntilEvent", 15L,
                        "event", Map.of("date", LocalDate.parse("2027-04-08")),
                        "workspace", Map.of("name", "Työllisyyspalvelut"),
                        "arc", Map.of("goal", "")));
    }
}
