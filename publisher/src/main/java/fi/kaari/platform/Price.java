package fi.kaari.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount of money; without taxes, as price lists of platforms are. */
public record Price(BigDecimal amount, Currency currency) {

    private static final int MOST_DIGITS = 3;

    /** As people write it, e.g. {@code $0.215}. */
    public String in(Locale language) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(amount);
    }
}
