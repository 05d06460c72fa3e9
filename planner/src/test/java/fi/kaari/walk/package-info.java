/** Kaari as people use it: a process of its own and a real browser, from the plan in a spreadsheet to the published post. */
package fi.kaari.walk;
