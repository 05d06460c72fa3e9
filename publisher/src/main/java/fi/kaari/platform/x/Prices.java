package fi.kaari.platform.x;

import com.twitter.twittertext.Extractor;
import fi.kaari.platform.Content;
import fi.kaari.platform.Price;
import java.math.BigDecimal;
import java.util.Currency;

/** X's price list of 2026 for accounts that pay per use. */
final class Prices {

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final BigDecimal POST = new BigDecimal("0.015");
    private static final BigDecimal POST_WITH_ADDRESS = new BigDecimal("0.200");
    private static final BigDecimal ALTERNATIVE_TEXT = new BigDecimal("0.005");

    private Prices() {}

    static Price of(Content content) {
        var posts = Parts.of(content).stream().map(Prices::ofPost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var described = content.media().stream()
                .filter(medium -> !medium.alternativeText().isEmpty())
                .count();
        return new Price(posts.add(ALTERNATIVE_TEXT.multiply(BigDecimal.valueOf(described))), DOLLARS);
    }

    private static BigDecimal ofPost(String text) {
        return new Extractor().extractURLs(text).isEmpty() ? POST : POST_WITH_ADDRESS;
    }
}
