/** What people are told away from the pages: by mail, each as they have chosen, nothing twice and nothing lost. */
@NullMarked
package fi.kaari.telling;

import org.jspecify.annotations.NullMarked;
