package fi.kaari.templates;

import fi.kaari.platform.Preview;
import fi.kaari.template.TemplateFault;
import fi.kaari.template.Values;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a template on a variant, or on a sample where there is none.
 *
 * @param values what the template may refer to
 * @param fault what is wrong with the template, null if nothing is
 * @param preview as the variant's followers would see it; null if it was not tried on one, or could not be
 * @param sample the filled-in sample; null if it was not tried on that, or could not be
 * @param lacksText whether it leaves out the text that it is put around
 */
public record Trial(
        Values values,
        @Nullable TemplateFault fault,
        @Nullable Preview preview,
        @Nullable String sample,
        boolean lacksText) {

    static Trial failed(Values values, TemplateFault fault) {
        return new Trial(values, fault, null, null, false);
    }

    /** Whether the variant's own words are at fault, so that nothing can be tried on them. */
    public boolean isElsewhere() {
        return fault == null && preview == null && sample == null;
    }
}
