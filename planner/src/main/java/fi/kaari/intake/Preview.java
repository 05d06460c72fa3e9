package fi.kaari.intake;

import fi.kaari.intake.LeftoverViews.LeftoverView;
import java.util.Arrays;
import java.util.List;

/**
 * What one page shows of an import.
 *
 * @param filter which rows are shown
 * @param number of the page, from 1
 * @param refused the first rows that cannot be taken, whatever is shown
 * @param missing the names of files that rows need and the library does not have
 * @param leftovers what came from an earlier version of the plan and is no longer in it
 */
record Preview(
        Intake intake,
        String person,
        Counts counts,
        Filter filter,
        int number,
        List<RowView> rows,
        List<RowView> refused,
        List<ArcView> arcs,
        List<String> missing,
        List<LeftoverView> leftovers) {

    static final int SIZE = 50;

    public int pages() {
        return Math.max(1, Math.ceilDiv(filter.count(counts), SIZE));
    }

    /** The filters that would show something, and the one that is chosen. */
    public List<Filter> filters() {
        return Arrays.stream(Filter.values())
                .filter(each -> each == filter || each == Filter.ALL || each.count(counts) > 0)
                .toList();
    }

    public int count(Filter of) {
        return of.count(counts);
    }

    public int from() {
        return (number - 1) * SIZE + 1;
    }

    public int to() {
        return Math.min(number * SIZE, filter.count(counts));
    }

    /** Whether rows have to be told apart by their sheet, too. */
    public boolean hasSheets() {
        return intake.sheets().stream().filter(PlanReader.SheetSummary::isPlan).count() > 1;
    }

    /** Whether more may stand in a sheet than was read of it. */
    public boolean isLeftEarly() {
        return intake.sheets().stream().anyMatch(sheet -> sheet.leftAt() > 0);
    }
}
