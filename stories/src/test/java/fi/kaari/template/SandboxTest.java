package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text could try in order to reach further than the text, and what becomes of it. */
@Timeout(300)
class SandboxTest {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages/template", Locale.ENGLISH);
    private static final Values VALUES = Values.of(
            Locale.of("fi"),
            Map.of(
                    "link", "https://www.example.org",
                    "due", LocalDateTime.parse("2027-03-24T09:00"),
                    "long", "x".repeat(60_000),
                    "post", Map.of("title", "Koulutus")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$link.class",
                "$link.class.forName('java.lang.Runtime')",
                "$link.getClass()",
                "${link.getClass().getName()}",
                "$!link.getClass()",
                "$link.bytes",
                "$link.repeat(100000000)",
                "$link.chars()",
                "$due.class",
                "$due.plusYears(1)",
                "$due.time",
                "$due.spelled",
                "$post.class",
                "$post.byName",
                "$post.put('title', 'x')",
                "$post.entrySet()",
                "$post.get('title')",
                "$post['title']",
                "$post[0]",
                "$date.class",
                "$date.tool",
                "$date.getClass()",
                "$date.format('d', $due).class",
                "$date.format('d', $due).repeat(1000000)",
                "$date.parse('x')",
                "$tag.of('a').getClass()",
                "$tag.valueOf('DATE')",
                "$date.format($link.getClass(), $due)",
                "${link|$link.getClass()}",
                "$foreach",
                "$foreach.parent",
                "#foreach($a in [1])$foreach.parent#end",
                "#foreach($a in [1])$foreach.class#end",
                "#foreach($a in [1])$foreach.stop()#end",
                "#foreach($a in [1])$foreach.getClass()#end",
                "#foreach($a in [1])#foreach($b in [1])$foreach.topmost#end#end",
                "#foreach($a in [1])$a.class#end",
                "#foreach($a in [1])$a.getClass()#end",
                "#set($a = 'x')$a.class",
                "#set($a = 'x')$a.getClass().forName('java.lang.System').exit(1)",
                "#set($a = [1])",
                "#set($a = {'b' : 1})",
                "#set($link.class = 'x')",
                "#set($post.title = 'x')",
                "#set($foreach = 'x')",
                "#set($a = [1..1000000000])",
                "#foreach($a in [1..10])x#end",
                "#foreach($a in {'b' : 1})x#end",
                "#foreach($a in [[1], [2]])x#end",
                "#foreach($a in $post)x#end",
                "#foreach($a in $link)x#end",
                "#foreach($a in $foreach)x#end",
                "#foreach($link in ['x'])x#end",
                "#foreach($a in [1])#set($b = 1)#end",
                "#include('config/application.yml')",
                "#parse('config/application.yml')",
                "#{parse}('config/application.yml')",
                "#evaluate('$link')",
                "#define($a)x#end",
                "#macro(a)x#end",
                "#macro(a $b)$b#end",
                "#{macro}(a)x#end",
                "#stop('x')",
                "#set($a = \"#parse('config/application.yml')\")",
                "#set($a = \"$link.getClass()\")",
                "#set($a = \"\\u0024link.getClass()\")",
                "\u0000",
                "a\u001cb",
                "\uFDD0include('x')",
                "$application",
                "$context",
                "$request",
                "$velocityCount",
                "$tool",
                "$class.forName('java.lang.Runtime')"
            })
    void nothingButValuesCanBeReached(String attack) {
        assertThat(verdict(attack)).isNotIn("written", "broken");
    }

    static Stream<Arguments> excesses() {
        return Stream.of(
                Arguments.of("too-long", "x".repeat(65_001)),
                Arguments.of("text-too-long", "$long$long"),
                Arguments.of("text-too-long", "#foreach($a in %s)$long#end".formatted(list(200))),
                Arguments.of("text-too-long", "#set($a = $long + $long)"),
                Arguments.of("text-too-long", "#set($a = $long)" + "#set($a = $a + $a)".repeat(7)),
                Arguments.of("sets", "#set($a = 1)".repeat(9)),
                Arguments.of("sums", "#set($a = %s)".formatted("1" + "+1".repeat(21))),
                Arguments.of("operation", "#set($a = 999999999)" + "#set($a = $a * $a)".repeat(7)),
                Arguments.of("loop", "#foreach($a in %s)x#end".formatted(list(201))),
                Arguments.of("much", "#foreach($a in %1$s)#foreach($b in %1$s)$a$b$a#end#end".formatted(list(200))),
                Arguments.of("much", "#foreach($a in %s)%s#end".formatted(list(200), "$link".repeat(600))),
                Arguments.of(
                        "much",
                        "#foreach($a in %s)#if(%s)x#end#end"
                                .formatted(list(200), "1==1||".repeat(90) + "true")
                                .repeat(2)),
                Arguments.of("nested", "#if(true)".repeat(11) + "#end".repeat(11)),
                Arguments.of("nested", "#foreach($a in [1])".repeat(3) + "#end".repeat(3)),
                Arguments.of("nested", "#if(" + "(".repeat(31) + "true" + ")".repeat(31) + ")x#end"),
                Arguments.of("nested", "#if(" + "(\n".repeat(3_000) + "true" + ")".repeat(3_000) + ")x#end"),
                Arguments.of("nested", "#if(" + "!".repeat(5_000) + "true)x#end"),
                Arguments.of("nested", "#if(" + "true && ".repeat(1_500) + "true)x#end"),
                Arguments.of("nested", "${a|".repeat(1_000) + "1" + "}".repeat(1_000)),
                Arguments.of("nested", "$a.b(".repeat(1_000) + ")".repeat(1_000)),
                Arguments.of("nested", "[".repeat(10_000)),
                Arguments.of("nested", "${a|\n".repeat(3_000) + "1" + "}".repeat(3_000)),
                Arguments.of("number", "#set($a = %s)".formatted("9".repeat(1_000))),
                Arguments.of("pattern", "$date.format('%s', $due)".formatted("y".repeat(1_000))),
                Arguments.of("pattern", "$date.format('%s', $due)".formatted("p".repeat(60) + "d")));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void nothingCanGrowWithoutEnd(String code, String excess) {
        assertThat(verdict(excess)).isEqualTo(code);
    }

    /** Pieces of Velocity and of texts, thrown together; the seed is fixed, so that a failure can be repeated. */
    @Test
    void whateverIsTypedIsFilledInOrExplained() {
        var pieces = List.of(
                "#if(",
                "#end",
                "#else",
                "#{else}",
                "#elseif(",
                "#foreach($a in [",
                "]",
                ")",
                "(",
                "[",
                "{",
                "}",
                "$link",
                "$a",
                "${link",
                "${",
                "$!",
                "$date.format('",
                "')",
                "', $due)",
                "$tag.of('x')",
                "#set($x = ",
                "$x",
                "1",
                "0",
                "+",
                "*",
                "-",
                "/",
                " == ",
                " > ",
                "&&",
                "!",
                "'",
                "\"",
                "\\",
                "#",
                "#[[",
                "]]#",
                "|",
                "..",
                ",",
                "\n",
                " ",
                "\t",
                "ä",
                "e",
                "$foreach.count",
                "#break",
                "true",
                ".",
                "event.date",
                "1.5",
                "1e9",
                "in",
                "@",
                "🌲");
        var random = new Random(2027);

        IntStream.range(0, 20_000).forEach(round -> {
            var source = random.ints(1 + random.nextInt(20), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(verdict(source)).as(source).isNotEqualTo("broken");
        });
    }

    @Test
    void twoHundredRoundsAreLetThrough() {
        assertThat(TemplateText.compile("#foreach($a in %s)x#end".formatted(list(200)))
                        .render(VALUES))
                .hasSize(200);
    }

    @Test
    void theMostExpensiveTextThatIsLetThroughIsQuick() {
        var loop = "#foreach($a in %s)#if($long + $long + $long == $link)x#end#end".formatted(list(200));
        var text = TemplateText.compile(loop.repeat(2) + "#if($long == $link)x#end".repeat(300));

        assertThat(duration(() -> text.render(VALUES))).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void noSourceTakesLongToRefuse() {
        excesses().forEach(excess -> {
            var source = (String) excess.get()[1];
            assertThat(duration(() -> verdict(source))).as(source).isLessThan(Duration.ofSeconds(30));
        });
    }

    @Test
    void aRefusedTextLeavesNothingBehindForTheNext() {
        verdict("#macro(sauna)kuuma#end");

        assertThat(TemplateText.compile("#sauna").render(VALUES)).isEqualTo("#sauna");
    }

    @Test
    void aTextCannotChangeWhatTheNextRenderingSees() {
        var text = TemplateText.compile("#if($a)$a#end#set($b = 'x')$b");

        assertThat(catchThrowableOfType(TemplateFault.class, () -> text.render(VALUES))
                        .code())
                .isEqualTo("unknown");
    }

    private static String verdict(String source) {
        try {
            TemplateText.compile(source).render(VALUES);
            return "written";
        } catch (TemplateFault fault) {
            assertThat(MESSAGES.containsKey("check.template." + fault.code()))
                    .as(fault.code())
                    .isTrue();
            return fault.code();
        } catch (RuntimeException | Error escaped) {
            return "broken";
        }
    }

    private static Duration duration(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String list(int length) {
        return IntStream.range(0, length).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
