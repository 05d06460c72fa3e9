/** Brings in plans that people keep in spreadsheets: reads them, shows what each row becomes, and takes what is chosen. */
@NullMarked
package fi.kaari.intake;

import org.jspecify.annotations.NullMarked;
