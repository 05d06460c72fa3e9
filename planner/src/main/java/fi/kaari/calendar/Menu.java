package fi.kaari.calendar;

import fi.kaari.calendar.Filter.Feature;
import java.util.List;

/** The values of one feature that entries can be filtered by. */
record Menu(Feature feature, List<Choice> choices) {

    Menu {
        choices = List.copyOf(choices);
    }

    public List<Choice> chosenBy(Filter filter) {
        return choices.stream()
                .filter(choice -> filter.chooses(feature, choice.value()))
                .toList();
    }

    /** @param label what people call it; a message key for states */
    record Choice(String value, String label) {}
}
