/** What the tests need of the machine they run on: a real MySQL and a real browser, fetched where they are missing. */
package fi.kaari.machine;
